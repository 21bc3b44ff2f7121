import { foldWord } from "#lib/text/fold.ts";
import { stemOf } from "./endings.ts";

/**
 * Words that are also names. In running text such a word counts as a name only when it looks like one.
 * Written as people write them; a word that is no name in our country need not stand here.
 */

/** So frequent in our texts that a capital at the start of a sentence says nothing. */
const OFFICE = `адам азамат азаматша талап әділ әділет еркін ерік бейбіт айқын ашық мир жан бала ата ана әлі шын ұл қыз дос дана дан таң күн
  ай санат тілек мақсат мұрат ниет құрмет назар қабыл мырза ханым жұма наурыз мамыр құрбан өмір халық ел отан астана орал алматы
  табыс жеңіс бірлік достық уақыт заман қуат жақсы сапар орын сот заң ереже білім ғалым батыр сұлтан мейрам келісім сенім
  слава мая марта августа март май август июнь июль суббота пятница сон син дан тан тен ким лев лад рада света мила победа воля
  новых белых черных черных седых долгих правда голод холод новый белый черный красный малый большой старый молодой король судья
  ten lee kim park mark roman victor victory art max hope faith may june april will bill grant chase grace joy son sun van don dan
  han tan sin men man can pan ban bay day den gen law aid era sad asia king young long short brown white black green judge police
  then than thin page pages pad radio all care adam alma dina noor sultan khan march august friday`;

/** Rarer words: a capital is enough, wherever it stands. */
const DICTIONARY = `арман бақыт қуаныш шаттық ырыс дәулет үміт қайрат ерлік бостан азат жігер төлеген тоқтар болат берік серік асыл
  абзал ардақ аяулы құндыз дархан жомарт бике сабыр шүкір ықылас қадір темір алтын күміс меруерт гауһар маржан жібек шолпан гүл раушан
  қызғалдақ жанар сәуле нұр жұлдыз самал бота аққу қарлығаш бүркіт арыстан жолбарыс бөрі сұңқар қырғи тұрсын тұрар теңіз дария көл
  ертіс есіл жайық сыр қайсар жарқын жайдар шешен орда тұлпар алма айна інжу тұран алаш тәуелсіз марал қалам дәурен саят талант
  вера надежда любовь роза лилия виктория регина злата волков попов козлов орлов соколов новиков мороз морозов медведев зайцев
  воробьев соловьев кузнецов мельников королев баранов быков жуков комаров котов гусев петухов ершов карпов раков чижов дроздов
  скворцов воронов грачев журавлев лебедев гончаров казаков поляков рыбаков рыбак бондарь мельник пономарь сорока зима лис крот дуб
  береза калина малина верба журавль воробей заяц кот снег гром ветер туман роман герман марк тихон осип
  dana alan rose lily dawn sky wood baker marshal malik victoria regina rosa`;

/** Places and months that are names of people too, always with a capital. Only another name beside them tells which is meant. */
const PLACES = "абай астана алматы орал тараз тұран жетісу ұлытау abai astana almaty may jan june april august march";

/** Set phrases whose words are nobody's names, whatever their capitals. */
export const SET_PHRASES =
  /адам кук\p{L}+|наурыз меирам\p{L}*|халык\p{L}* кахарман\p{L}*|әдилет министр\p{L}*|павлодар\p{L}*|pavlodar|бас прокуратур\p{L}*|жогаргы сот\p{L}*/gu;

const bare = (word: string) => foldWord(word).replaceAll("'", "");
const setOf = (words: string) => new Set(words.split(/\s+/).flatMap((word) => [bare(word), bare(stemOf(word))]));

const office = setOf(OFFICE);
const dictionary = setOf(DICTIONARY);
const places = setOf(PLACES);

/** How common a word is as a word, judged by its stem in folded letters. */
export function commonness(stem: string): "place" | "office" | "dictionary" | null {
  if (places.has(stem)) return "place";
  if (office.has(stem)) return "office";
  return dictionary.has(stem) ? "dictionary" : null;
}
