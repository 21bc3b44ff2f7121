/**
 * Which spellings one sound has in folded text: «letters of the name: what may stand in their place».
 *
 * Kazakh letters stand on the left unfolded, because they tell more than the Russian letters typed for them. On the right are
 * the two Cyrillic spellings, the Latin alphabets of 2018 and 2021, passport Latin, English habit, and letters that only look
 * alike (Latin p for р, B for в). `~` is a glide (й, и, y, i, j). Of several lines that fit, the longest counts.
 */
const TABLE = `
а: а ә a я
ә: ә а a я е e
о: о ө o е
ө: ө о o у u
у: у ө ю u w ou oo
ұ: у о u o ou
ү: у ю ө u ou oo
е: е э e ~е ~э ~e ~o ~о
ё: е э e o о ~e ~o ~о
э: э е e
я: я а ә a ~a ~а ~ә ~я
ю: ю у u ~u ~у ~ю ~w
б: б b
в: в v w b
г: г g gh
ғ: г g gh h
д: д d
ж: ж дж zh j dzh dj
дж: ж дж zh j dzh dj
з: з z
к: к k q c ck
қ: к k q c х kh
кс: кс ks kz x cs
л: л l
м: м m
н: н n h
ң: н n нг ng нg nг
п: п p
р: р r p
с: с сс s ss c
т: т t th
ф: ф f ph
х: х kh ch h x
һ: х г h g x kh gh
ц: ц тс ts tz c
ч: ч ch tch
ш: ш sh ch sch
щ: щ ш шш шч shch sch ch sh

a: a а ә я
b: b б в
c: c с k к ц ts
d: d д
e: e е э ә
f: f ф
g: g г
h: h х н г kh
j: j ж дж zh и ы i y
k: k к q c
l: l л
m: m м
n: n н
o: o о ө е
p: p п р
q: q к k
r: r р
s: s ss с сс
t: t т
u: u у ю ө w
v: v в w
w: w у в v
x: x х кс ks kh h
z: z з
shch: щ шч shch sch
sch: щ ш sch sh
sh: ш щ sh ch sch сх
tch: ч ch tch
ch: ч х ch tch kh
zh: ж дж zh j dzh
dzh: ж дж zh j dzh dj
dj: ж дж zh j dzh dj
kh: х к kh h x
gh: г гх g gh
ph: ф f ph
th: т t th
ts: ц тс ts tz
tz: ц тс ts tz
ck: к k c ck
ks: кс ks kz x
ng: н n нг ng нg nг
ou: у u ou
oo: у u oo
ya: я ә ~a ~а ~ә ~я
ia: я ә ~a ~а ~ә ~я
ja: я ә ~a ~а ~ә ~я жа жә джа ja jа zha
yu: ю ~u ~у ~ю ~w
iu: ю ~u ~у ~ю ~w
ju: ю ~u ~у ~ю ~w жу джу ju zhu
ye: е э e ~e ~е ~э ~o
ie: е э e ~e ~е ~э ~o
je: е э e ~e ~е ~э ~o же дже je zhe
yo: е ~o ~о ~ө ~е ~e
jo: е ~o ~о ~ө ~е ~e жо жө джо jo zho
`;

/** и, й, ы and what Latin makes of them: one sound for us, because every alphabet cuts it elsewhere. */
export const GLIDE = "[иыiyj]";

/** Alternatives by the letters of the name, as sources of regular expressions. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map(
  TABLE.split("\n")
    .filter(Boolean)
    .map((line) => {
      const [letters = "", alternatives = ""] = line.split(": ");
      return [letters, anyOf(alternatives.split(" "))];
    }),
);

function anyOf(alternatives: string[]): string {
  const single = alternatives.filter((letters) => letters.length === 1).join("");
  const longer = alternatives.filter((letters) => letters.length > 1).map((letters) => letters.replace("~", `${GLIDE}{1,2}`));
  return longer.length === 0 ? `[${single}]` : `(?:${[...longer, `[${single}]`].join("|")})`;
}
