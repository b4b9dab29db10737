/**
 * Words that end in a full stop without ending a sentence, by language: written from general knowledge, lower case,
 * without the last full stop. `beforeName`: a name or number follows, so a capital proves nothing. `anywhere`: ends a
 * sentence only when what follows starts like one.
 */
export type Abbreviations = Readonly<{ beforeName: ReadonlySet<string>; anywhere: ReadonlySet<string> }>;

const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

export const abbreviations: Readonly<Record<string, Abbreviations>> = {
  en: {
    beforeName: list(
      "mr mrs ms mx messrs dr prof rev hon pres gov sen rep lt col gen maj capt cmdr cpl sgt adm brig st mt ft fr br sr supt det insp vs v no nos pp p vol fig figs ch sec art cf viz approx ca c ed eds op e.g i.e al dept univ assn bros aug jan feb mar apr jun jul sep sept oct nov dec",
    ),
    anywhere: list(
      "inc ltd co corp llc plc jr esq etc ave blvd rd a.m p.m u.s u.k u.n e.u u.s.a d.c b.c a.d ph.d m.d b.a m.a est",
    ),
  },
  fr: {
    beforeName: list(
      "m mm mme mmes mlle mlles dr pr prof me mgr st ste cf p pp vol éd chap fig art av bd n no nos vs env hab janv févr avr juil sept oct nov déc gén col lt cap cdt",
    ),
    anywhere: list("etc sté cie ex av.j.-c"),
  },
  es: {
    beforeName: list(
      "ee sr sra sres sras srta d dª dña dr dra drs prof gral cnel tte sto sta fr mons lic ing arq pág págs p pp vol cap fig art núm nº vs av avda c ej aprox ene feb mar abr jun jul ago sept oct nov dic",
    ),
    anywhere: list("etc cía ltda s.a ee.uu uu ud uds a.c d.c a.m p.m"),
  },
  de: {
    beforeName: list(
      "hr fr dr prof ing mag dipl st gen hptm oberst z.b z d.h d u.a u v.a v i.d.r o.ä bzw ca etwa vgl evtl ggf inkl exkl zzgl abs art nr s bd jg hrsg hg kap abb tel max min mind sog insb bes jan febr mrz apr jun jul aug sept okt nov dez mio mrd str inkl geb gest",
    ),
    anywhere: list("usw etc u.s.w co jr"),
  },
  ru: {
    beforeName: list(
      "г гг ул пр д корп кв стр рис см ср т тт тыс млн млрд руб коп им св проф акад доц инж ген полк кап лейт гр тов обл р-н напр янв февр апр авг сент окт нояб дек п пп ст",
    ),
    anywhere: list("др пр т.д т.п т.е н.э"),
  },
  ar: { beforeName: list("د أ م ص ج ط هـ ق.م"), anywhere: list("إلخ الخ") },
  zh: { beforeName: list("mr mrs ms dr prof no vs"), anywhere: list("inc ltd co corp etc") },
  ja: { beforeName: list("mr mrs ms dr prof no vs"), anywhere: list("inc ltd co corp etc") },
};

/** English words that begin a sentence far more often than they are part of a name. */
export const sentenceStarters: ReadonlySet<string> = list(
  "the a an this that these those it its he she we they i you his her their our my your there here in on at by for from to with without after before when where while why how what who which if but and or so as is are was were do does did not no yes however meanwhile moreover although since until because during once then now today yesterday both each every some many most more among according",
);
