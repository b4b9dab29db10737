/**
 * Words that end in a full stop without ending a sentence, by language: lower case, without their last full stop,
 * written together ("z.b", "т.д"). Two letters that are also a word of the language are left out where a sentence
 * often ends with them.
 */
export type Abbreviations = Readonly<{
  /** Mr. Gen. St.: a name follows, so that a capital proves nothing. */
  title: ReadonlySet<string>;
  /** No. p. Oct.: before a number only; "no." and "art." are words, too. */
  beforeNumber: ReadonlySet<string>;
  /** vs. e.g. z. B.: never at a sentence's end. */
  within: ReadonlySet<string>;
  /** Inc. etc. U.S.: at a sentence's end when what follows looks like the start of one. */
  anywhere: ReadonlySet<string>;
  /** Whether a capital is enough to look like a start: not where nouns or adjectives of nations have one. */
  isCapitalTelling: boolean;
  /** Words that start a sentence far more often than they are part of a name. */
  starters: ReadonlySet<string>;
}>;

const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** In any language: English names and companies stand in everyone's news. */
export const sharedTitles = list("mr mrs ms dr prof st");
export const sharedCompanies = list("inc ltd co corp");

const english: Abbreviations = {
  title: list(
    "mr mrs ms mx messrs dr drs prof profs rev revs hon pres gov govs sen sens rep reps lt col gen gens maj capt cmdr cmdt cpl sgt pvt adm brig supt det insp atty fr br st mt ft bp msgr amb sec",
  ),
  beforeNumber: list(
    "no nos p pp vol vols fig figs ch chap sec art arts para ex eq pt bk op jan feb mar apr jun jul aug sep sept oct nov dec n°",
  ),
  within: list("vs v cf viz approx ca c e.g i.e al resp incl cont"),
  anywhere: list(
    "inc ltd co corp llc plc cos bros assn dept univ jr sr esq etc ave blvd rd hwy a.m p.m u.s u.k u.n e.u u.s.a u.a.e d.c l.a n.y b.c a.d ph.d m.d b.a m.a ll.b m.p est min max govt intl natl",
  ),
  isCapitalTelling: false,
  starters: list(
    "the a an this that these those it its he she we they i you his her their our my your there here in on at by for from to with without after before when where while why how what who which if but and or so as is are was were do does did not no yes however meanwhile moreover although since until because during once then now today yesterday tomorrow both each every some many most more among according under over between last next another other all also even still just only later earlier instead despite thus",
  ),
};

const french: Abbreviations = {
  title: list(
    "m mm mme mmes mlle mlles dr drs pr prof me mes mgr mgrs st ste sts gén col lt cap cdt adj sgt mr mrs ms",
  ),
  beforeNumber: list(
    "p pp vol chap fig art al par éd no nos n n° nº bd av janv févr avr juill juil sept oct nov déc tél réf min max",
  ),
  within: list("cf vs env p.ex c.-à-d av apr ca hab"),
  anywhere: list("etc sté cie inc j.-c ex s.a"),
  isCapitalTelling: true,
  starters: list(
    "le la les l un une des du de ce cet cette ces c il elle ils elles on nous vous je j son sa ses leur leurs en dans sur pour par avec sans selon après avant depuis pendant mais et ou donc or car si quand lorsque comme où que qui quel quelle pourquoi à au aux d ainsi aussi cependant pourtant toutefois hier aujourd demain deux trois",
  ),
};

const spanish: Abbreviations = {
  title: list(
    "sr sra sres sras srta srtas d dª dña don dr dra dres drs prof profa gral cnel tte sto sta fr mons lic licda ing arq pdte excmo excma ilmo hno hna st mr mrs ms",
  ),
  beforeNumber: list(
    "pág págs p pp vol cap caps fig figs art arts núm núms nº n° no n tel tfno ene feb mar abr may jun jul ago sept set oct nov dic máx mín",
  ),
  within: list("vs cf aprox av avda p.ej ej c ca"),
  anywhere: list("etc cía ltda s.a s.l ee.uu uu rr.hh ff.aa jj.oo ud uds vd vds a.c d.c a.m p.m inc admón gob"),
  isCapitalTelling: true,
  starters: list(
    "el la los las un una unos unas lo este esta estos estas ese esa eso esto él ella ellos ellas nosotros yo su sus en con sin por para según tras antes después desde durante pero y o si cuando como donde que quien qué quién por no sí ya además también mientras hoy ayer mañana al del a de se es fue son",
  ),
};

const german: Abbreviations = {
  title: list("hr hrn fr frl dr drs prof ing mag dipl st gen hptm oberst pfr präs abg stv mr mrs ms h.c"),
  beforeNumber: list(
    "art abs nr nrn s bd bde kap abb tab jg hg max mind ziff tel jan jän feb febr mrz apr jun jul aug sept okt nov dez",
  ),
  within: list(
    "z.b d.h u.a v.a i.d.r i.a o.ä u.ä m.e z.t z.zt i.v u.u bzw ca vgl evtl ggf inkl exkl zzgl abzgl sog insb insbes bes geb gest verh gegr hrsg einschl lt gem",
  ),
  anywhere: list("usw etc u.s.w co jr sen str mio mrd tsd e.v a.d v.chr n.chr chr"),
  isCapitalTelling: false,
  starters: list(
    "der die das den dem des ein eine einer eines er sie es wir ich ihr man dies diese dieser dieses in im an am auf bei mit nach seit von vor zu zum zur für durch über unter aber und oder doch denn auch als wenn wie wo was wer warum dann danach dort hier nun jetzt heute gestern morgen nicht so damit dabei dazu daher deshalb trotzdem jedoch außerdem allerdings zudem bis ob obwohl während weil",
  ),
};

const russian: Abbreviations = {
  title: list("г гг гор ул пр просп пл пер им св проф акад доц инж ген полк кап лейт тов гр обл р-н пос дер ст"),
  beforeNumber: list("стр рис табл гл п пп д корп кв тел вып разд № янв февр мар апр авг сент сен окт нояб ноя дек"),
  within: list("т.е см ср напр в.т.ч"),
  anywhere: list("др пр т.д т.п н.э тыс млн млрд трлн руб коп долл куб кв.м м см км чел экз ред изд сост"),
  isCapitalTelling: true,
  starters: list(
    "в во на по с со к у о об от до из за для при без под над и а но или что кто как где когда если это этот эта эти он она они мы вы я его её их все не так там тут здесь теперь сегодня вчера завтра после перед также однако поэтому тогда",
  ),
};

const arabic: Abbreviations = {
  title: list("د أ م أ.د ق ش"),
  beforeNumber: list("ص ج ط ع ت هاتف"),
  within: list("ق.م ص.ب"),
  anywhere: list("إلخ الخ اهـ"),
  isCapitalTelling: true,
  starters: list(""),
};

const none: Abbreviations = {
  title: list(""),
  beforeNumber: list("no p pp vol fig"),
  within: list("vs e.g i.e"),
  anywhere: list("etc jr"),
  isCapitalTelling: true,
  starters: list(""),
};

const byLanguage: Readonly<Record<string, Abbreviations>> = {
  en: english,
  fr: french,
  es: spanish,
  de: german,
  ru: russian,
  ar: arabic,
  zh: none,
  ja: none,
};

/** What is known of a language, told by its first subtag ("pt" of "pt-BR"); English where nothing is. */
export function abbreviationsOf(language: string): Abbreviations {
  return byLanguage[language] ?? english;
}
