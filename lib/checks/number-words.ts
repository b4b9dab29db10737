/** Numbers in words, by first subtag. Values are joined by what multiplies them ("two hundred thousand"). */
export type NumberWords = Readonly<{
  /** Cardinals, ordinals and nouns of number ("dozen"), lower-case, with their value. */
  values: ReadonlyMap<string, number>;
  /** Hundred, thousand, million: they multiply what stands before them. */
  multipliers: ReadonlyMap<string, number>;
  /** Multipliers that may also say two of themselves: مليونا is a million or, before a noun, two. */
  duals: ReadonlySet<string>;
  /** Words between the parts of one number ("and", "et", "y"). */
  joints: ReadonlySet<string>;
  /** Words that say a half, a double, a decade: a figure on the other side may have come from them. */
  loose: RegExp | null;
  /** Words for years that a figure may stand for: last year, 去年. */
  relativeYears: RegExp | null;
}>;

/** "one first=1 two=2": words that share a value stand before it. */
function valuesOf(text: string): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  let waiting: string[] = [];
  for (const entry of text.trim().split(/\s+/u)) {
    const [word = "", value] = entry.split("=");
    waiting.push(word);
    if (value === undefined) continue;
    for (const one of waiting) values.set(one, Number(value));
    waiting = [];
  }
  return values;
}

const none = { duals: new Set<string>(), joints: new Set<string>(), loose: null, relativeYears: null };

const english: NumberWords = {
  values: valuesOf(
    "zero nil=0 one first once=1 two second twice both pair couple=2 three third thrice triple=3 four fourth quarter=4 five fifth=5 six sixth=6 seven seventh=7 eight eighth=8 nine ninth=9 ten tenth decade=10 eleven eleventh=11 twelve twelfth dozen=12 thirteen thirteenth=13 fourteen fourteenth fortnight=14 fifteen fifteenth=15 sixteen sixteenth=16 seventeen seventeenth=17 eighteen eighteenth=18 nineteen nineteenth=19 twenty twentieth=20 thirty thirtieth thirties=30 forty fortieth forties=40 fifty fiftieth fifties=50 sixty sixtieth sixties=60 seventy seventieth seventies=70 eighty eightieth eighties=80 ninety ninetieth nineties=90",
  ),
  multipliers: valuesOf(
    "hundred hundreds hundredth=100 thousand thousands k=1e3 million millions mn=1e6 billion billions bn=1e9 trillion trillions trn=1e12",
  ),
  duals: none.duals,
  joints: new Set(["and", "a"]),
  loose:
    /\b(?:half|halved|halves|double|doubled|tripled?|quadrupled?|decades?|centur(?:y|ies)|dozens?|score|times|fold)\b|fold\b/iu,
  relativeYears:
    /\b(?:last|this|next|previous|same|following|that) (?:year|month|week|season)|\byears? (?:ago|earlier|later)|\b(?:today|yesterday|tomorrow)\b/iu,
};

const french: NumberWords = {
  values: valuesOf(
    "zéro=0 un une premier première=1 deux deuxième second seconde=2 trois troisième tiers=3 quatre quatrième quart=4 cinq cinquième=5 six sixième=6 sept septième=7 huit huitième huitaine=8 neuf neuvième=9 dix dixième dizaine décennie=10 onze onzième=11 douze douzième douzaine=12 treize=13 quatorze=14 quinze quinzaine quinzième=15 seize=16 vingt vingts vingtième vingtaine=20 trente trentaine trentième=30 quarante quarantaine=40 cinquante cinquantaine=50 soixante soixantaine=60 septante=70 octante huitante=80 nonante=90",
  ),
  multipliers: valuesOf(
    "cent cents centaine centaines=100 mille millier milliers=1e3 million millions=1e6 milliard milliards=1e9 billion billions=1e12",
  ),
  duals: none.duals,
  joints: new Set(["et", "de", "d"]),
  loose:
    /(?<!\p{L})(?:demi|demie|moitié|double|doublé|triple|triplé|décennies?|siècles?|fois|dizaines?|douzaines?)(?!\p{L})/iu,
  relativeYears:
    /\b(?:l['’]an dernier|l['’]an prochain|cette année|l['’]année|ans plus tôt|ans plus tard|hier|demain|aujourd['’]hui)/iu,
};

const spanish: NumberWords = {
  values: valuesOf(
    "cero=0 un uno una primer primero primera=1 dos segundo segunda ambos ambas=2 tres tercer tercero tercera tercio=3 cuatro cuarto cuarta=4 cinco quinto quinta=5 seis sexto sexta=6 siete séptimo séptima=7 ocho octavo octava=8 nueve noveno novena=9 diez décimo décima decena década=10 once=11 doce docena=12 trece=13 catorce=14 quince quincena=15 dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte veintena vigésimo=20 veintiuno veintiún veintiuna=21 veintidós=22 veintitrés=23 veinticuatro=24 veinticinco=25 veintiséis=26 veintisiete=27 veintiocho=28 veintinueve=29 treinta treintena=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 doscientos doscientas=200 trescientos trescientas=300 cuatrocientos cuatrocientas=400 quinientos quinientas=500 seiscientos seiscientas=600 setecientos setecientas=700 ochocientos ochocientas=800 novecientos novecientas=900",
  ),
  multipliers: valuesOf(
    "cien ciento cientos centenar centenares=100 mil miles millar millares=1e3 millón millones=1e6 millardo millardos=1e9 billón billones=1e12",
  ),
  duals: none.duals,
  joints: new Set(["y", "de"]),
  loose:
    /(?:^|\s)(?:medi[oa]|mitad|doble|duplic\p{L}+|triple|triplic\p{L}+|décadas?|siglos?|veces|docenas?|decenas?)(?![\p{L}])/iu,
  relativeYears: /(?:año pasado|próximo año|este año|años antes|años después|hace \p{L}+ años|ayer|mañana|hoy)/iu,
};

const germanUnits: Readonly<Record<string, number>> = {
  ein: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
};
const germanTens: Readonly<Record<string, number>> = {
  zwanzig: 20,
  dreißig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
};

const german: NumberWords = {
  values: new Map([
    ...valuesOf(
      "null=0 eins ein eine einen einem einer erste ersten erster erstes=1 zwei zweite zweiten zweiter zweites beide beiden=2 drei dritte dritten dritter drittel=3 vier vierte vierten vierter viertel=4 fünf fünfte fünften fünfter=5 sechs sechste sechsten=6 sieben siebte siebten siebter=7 acht achte achten=8 neun neunte neunten=9 zehn zehnte zehnten jahrzehnt=10 elf elfte=11 zwölf zwölfte dutzend=12 dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19",
    ),
    ...Object.entries(germanTens),
    ...Object.entries(germanTens).flatMap(([ten, tens]) =>
      Object.entries(germanUnits).map(([one, units]) => [`${one}und${ten}`, tens + units] as const),
    ),
    ...Object.entries(germanUnits).flatMap(([one, units]) => [
      [`${one}hundert`, units * 100] as const,
      [`${one}tausend`, units * 1000] as const,
    ]),
    ["zehntausend", 10_000],
    ["hunderttausend", 100_000],
  ]),
  multipliers: valuesOf(
    "hundert hunderte=100 tausend tausende tsd=1e3 million millionen mio=1e6 milliarde milliarden mrd=1e9 billion billionen=1e12",
  ),
  duals: none.duals,
  joints: new Set(["und"]),
  loose:
    /\b(?:halb\p{L}*|anderthalb|hälfte|doppelt\p{L}*|verdoppel\p{L}*|dreifach\p{L}*|jahr(?:zehnt|hundert)\p{L}*|mal|dutzende?)/iu,
  relativeYears:
    /(?:vergangene[nr]?|vorige[nsr]?|nächste[nsr]?|kommende[nr]?|dieses|diesem) jahr|vorjahr|gestern|morgen|heute/iu,
};

const russian: NumberWords = {
  values: valuesOf(
    "ноль=0 один одна одно одного одной первый первая первого первой первом=1 два две двух двум двое второй вторая второго оба обе=2 три трёх трех трое третий третья третьего треть=3 четыре четырёх четырех четвертый четверть=4 пять пяти пятый пятого=5 шесть шести шестой=6 семь семи седьмой=7 восемь восьми восьмой=8 девять девяти девятый=9 десять десяти десятый десяток десятилетие=10 одиннадцать одиннадцати=11 двенадцать двенадцати=12 тринадцать=13 четырнадцать=14 пятнадцать=15 шестнадцать=16 семнадцать=17 восемнадцать=18 девятнадцать=19 двадцать двадцати=20 тридцать тридцати=30 сорок сорока=40 пятьдесят пятидесяти=50 шестьдесят=60 семьдесят=70 восемьдесят=80 девяносто=90 двести=200 триста=300 четыреста=400 пятьсот=500 шестьсот=600 семьсот=700 восемьсот=800 девятьсот=900",
  ),
  multipliers: valuesOf(
    "сто ста сотня сотни сотен=100 тысяча тысячи тысяч тысячам тысяче тыс=1e3 миллион миллиона миллионов миллионам млн=1e6 миллиард миллиарда миллиардов млрд=1e9 триллион триллиона триллионов трлн=1e12",
  ),
  duals: none.duals,
  joints: new Set(["и"]),
  loose: /(?:полтор|половин|вдвое|втрое|десятк|десятилет|век(?!\p{L})|веках?(?!\p{L})|раза?(?!\p{L}))/iu,
  relativeYears: /(?:прошло\p{L}+|нынешн\p{L}+|будущ\p{L}+|этом|этого|следующ\p{L}+) год|вчера|сегодня|завтра/iu,
};

const arabic: NumberWords = {
  values: valuesOf(
    "صفر=0 واحد واحدة أول الأول أولى الأولى=1 اثنان اثنين اثنتان اثنتين ثان الثاني ثانية الثانية كلا=2 ثلاثة ثلاث ثالث الثالث الثالثة=3 أربعة أربع رابع الرابع الرابعة ربع=4 خمسة خمس خامس الخامس الخامسة=5 ستة ست سادس السادس السادسة=6 سبعة سبع سابع السابع السابعة=7 ثمانية ثماني ثمان ثامن الثامن الثامنة=8 تسعة تسع تاسع التاسع التاسعة=9 عشرة عشر عاشر العاشر العاشرة عقد=10 عشرون عشرين=20 ثلاثون ثلاثين=30 أربعون أربعين=40 خمسون خمسين=50 ستون ستين=60 سبعون سبعين=70 ثمانون ثمانين=80 تسعون تسعين=90 مئتان مئتين مائتان مائتين=200 ثلاثمائة ثلاثمئة=300 أربعمائة أربعمئة=400 خمسمائة خمسمئة=500 ستمائة ستمئة=600 سبعمائة سبعمئة=700 ثمانمائة ثمانمئة=800 تسعمائة تسعمئة=900 ألفان ألفين=2000 مليونان مليونين=2e6 ملياران مليارين=2e9",
  ),
  multipliers: valuesOf(
    "مئة مائة مئات المئات=100 ألف ألفا آلاف الآلاف=1e3 مليون مليونا ملايين الملايين=1e6 مليار مليارا مليارات بليون=1e9 تريليون تريليونات=1e12",
  ),
  duals: new Set(["ألفا", "مليونا", "مليارا"]),
  joints: new Set([]),
  loose:
    /(?:نصف|ضعف|أضعاف|مضاعف|عقود|قرن|قرون|عشرات|عقدين|مرتين|مرات|عامين|سنتين|شهرين|يومين|أسبوعين|ساعتين|\p{L}{3}(?:ين|ان)(?!\p{L}))/u,
  relativeYears: /(?:العام (?:الماضي|الجاري|المقبل|الحالي)|هذا العام|السنة|أمس|اليوم|غدا)/u,
};

const byLanguage: Readonly<Record<string, NumberWords>> = {
  en: english,
  fr: french,
  es: spanish,
  de: german,
  ru: russian,
  ar: arabic,
  zh: {
    ...none,
    values: new Map(),
    multipliers: valuesOf(
      "万亿=1e12 千亿=1e11 百亿=1e10 十亿=1e9 亿=1e8 千万=1e7 百万=1e6 十万=1e5 万=1e4 千=1e3 百=100 兆=1e12",
    ),
    loose: /[半倍双翻成]|数[十百千万]|几[十百千万]|[十百千万]几|世纪|分之/u,
    relativeYears: /[去今明前本当同次]年|[昨今明]天|[上本下]个?月/u,
  },
};

/** What is known of numbers in words in the language of a BCP 47 tag; null when nothing is. */
export function numberWords(tag: string): NumberWords | null {
  return byLanguage[tag.toLowerCase().split("-")[0] ?? ""] ?? null;
}
