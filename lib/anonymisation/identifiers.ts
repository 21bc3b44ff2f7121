import type { Identity } from "#lib/intake/submission.ts";
import { foldWord } from "#lib/text/fold.ts";
import { NOT_A_NAME } from "./endings.ts";
import { sounding } from "./sounds.ts";

/** What must not be found in a summary: the parts of one person's identity, made ready to be looked for. */
export type Identifiers = {
  /** Names token by token, small unfolded letters (see `sounding`). */
  names: string[];
  /** Words of the addresses that point at a place. */
  places: string[];
  /** House and flat numbers, postal codes. */
  houses: string[];
  iin: string | null;
  /** National numbers without the leading 7 or 8; ten digits in Kazakhstan. */
  phones: string[];
  /** The part of the e-mail before the @. */
  mailbox: string | null;
};

const SHORTEST_NAME = 2;
// Nobody has more; a text put into the field instead of a name would only make the check slow.
const MOST_TOKENS = 24;
const SHORTEST_PLACE = 3;

/** Reads an identity as people type it: anything may be missing, and nothing is in a fixed form. */
export function identifiersOf(identity: Identity): Identifiers {
  return {
    names: [...tokens(identity.fullName), ...tokens(identity.represented)].filter(
      (token) => token.length >= SHORTEST_NAME && !NOT_A_NAME.has(token),
    ),
    places: tokens(identity.address).filter((token) => token.length >= SHORTEST_PLACE && !NOT_A_PLACE.has(foldWord(token))),
    houses: foldWord(identity.address ?? "").match(/\d+(?:[/-]\d+)?\p{L}?(?!\p{L})/gu) ?? [],
    iin: digitsOf(identity.iin),
    phones: phonesOf(identity.phone),
    mailbox: mailboxOf(identity.email),
  };
}

function tokens(typed = ""): string[] {
  const words = typed.split(/[^\p{L}\p{M}'’ʼ]+/u).map(sounding);
  return [...new Set(words)].slice(0, MOST_TOKENS);
}

function digitsOf(typed = ""): string | null {
  const digits = foldWord(typed).replace(/\D/g, "");
  return digits.length >= 6 ? digits : null;
}

function phonesOf(typed = ""): string[] {
  const numbers = foldWord(typed).split(/[,;/\n]|\s{2,}|(?<=\d{2})\s+(?=\+|8\s?\(?7)/);
  const digits = numbers.map((number) => number.replace(/\D/g, "").replace(/^(?:7|8)(?=\d{10}$)/, ""));
  return digits.filter((number) => number.length >= 6);
}

const NOBODYS_MAILBOX = new Set(["info", "office", "mail", "admin", "support", "email", "kontakt", "contact", "sekretar", "hello"]);

function mailboxOf(typed = ""): string | null {
  const mailbox = foldWord(typed.trim()).split("@")[0] ?? "";
  return mailbox.length >= 4 && !NOBODYS_MAILBOX.has(mailbox) ? mailbox : null;
}

/** Words of addresses that point at nothing: kinds of street and place, and names that large parts of the country share. */
const NOT_A_PLACE = new Set(
  `улица ул көше көшесі көш проспект просп пр даңғыл даңғылы дангылы микрорайон мкр мкрн ықшамауданы ықшамаудан район рн аудан ауданы
  село ауыл ауылы аул поселок пос кент кенті город гор қала қаласы қал область обл облыс облысы дом үй үйі квартира кв пәтер пәтері пәт
  корпус корп блок строение подъезд этаж индекс переулок пер тұйық бульвар площадь шоссе тракт трасса квартал участок дача учаскесі
  street str avenue ave road rd lane boulevard square apartment apt flat house building bldg block district village settlement
  city town region oblast oblysy qalasy koshesi kosesi danghyly dangyly audany auyly kazakhstan qazaqstan republic казахстан қазақстан республика республикасы
  солтүстік оңтүстік шығыс батыс северо южно восточно западно северный южный восточный западный north south east west
  абай акмола ақмола акмолинская ақтөбе актобе актюбинская алматы алматинская атырау атырауская жамбыл жамбылская жетісу жетысу қарағанды
  караганда карагандинская қостанай костанай костанайская қызылорда кызылорда кызылординская маңғыстау мангистау мангистауская павлодар
  павлодарская туркестан түркістан туркестанская ұлытау улытау астана шымкент казахстанская
  семей семипалатинск кокшетау көкшетау конаев қонаев капчагай уральск орал тараз талдыкорган талдықорған ақтау актау петропавловск петропавл
  жезказган жезқазған усть каменогорск өскемен oskemen almaty astana shymkent karaganda qaraghandy qaragandy aktobe aqtobe atyrau zhambyl zhetisu
  kostanay qostanay kyzylorda qyzylorda mangystau pavlodar turkistan turkestan ulytau abai semey kokshetau taraz taldykorgan aktau petropavl zhezkazgan`
    .split(/\s+/)
    .map(foldWord),
);
