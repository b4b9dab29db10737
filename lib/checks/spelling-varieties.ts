/**
 * Words that Britain and the United States spell differently, as news uses them. A stem stands for all its endings; a
 * word whose American form is usual in Britain, too (judgment, program for computers, dialog), is left out.
 */

/** British stem : American stem : endings (joined by +, "0" for none). */
const stems = `
colour:color:0+s+ed+ing+ful
favour:favor:0+s+ed+ing+able+ably+ite+ites+itism
honour:honor:0+s+ed+ing+able
labour:labor:0+s+ed+ing+er+ers
neighbour:neighbor:0+s+ing+hood+hoods+ly
harbour:harbor:0+s+ed+ing
behaviour:behavior:0+s+al
humour:humor:0+s+ed
rumour:rumor:0+s+ed
endeavour:endeavor:0+s+ed+ing
flavour:flavor:0+s+ed+ing+ings
armour:armor:0+ed+s
vapour:vapor:0+s
odour:odor:0+s
rigour:rigor:0+s
vigour:vigor:0
valour:valor:0
fervour:fervor:0
splendour:splendor:0
tumour:tumor:0+s
saviour:savior:0+s
parlour:parlor:0+s
candour:candor:0
clamour:clamor:0+s+ed+ing
demeanour:demeanor:0
centr:center:e=0+es=s+ed=ed+ing=ing
metr:meter:e=0+es=s
kilometr:kilometer:e=0+es=s
centimetr:centimeter:e=0+es=s
millimetr:millimeter:e=0+es=s
litr:liter:e=0+es=s
theatr:theater:e=0+es=s
fibr:fiber:e=0+es=s
calibr:caliber:e=0
sombr:somber:e=0
meagr:meager:e=0
lustr:luster:e=0
spectr:specter:e=0+es=s
defenc:defens:e+es+eless
offenc:offens:e+es
pretenc:pretens:e
analys:analyz:e+ed+ing
paralys:paralyz:e+ed+es+ing
catalys:catalyz:e+ed+es+ing
travell:travel:ed+ing+er+ers
cancell:cancel:ed+ing
labell:label:ed+ing
modell:model:ed+ing
fuell:fuel:ed+ing
signall:signal:ed+ing
levell:level:ed+ing
counsell:counsel:ed+ing+or+ors
quarrell:quarrel:ed+ing
tunnell:tunnel:ed+ing
channell:channel:ed+ing
marvell:marvel:ed+ing+ous
dialled:dialed:0
rivall:rival:ed+ing
totall:total:ed+ing
jewellery:jewelry:0
woollen:woolen:0+s
skilful:skillful:0+ly
fulfil:fulfill:0+s+ment
enrol:enroll:0+s+ment
instalment:installment:0+s
programme:program:0+s
grey:gray:0+s+ish
tyre:tire:s
aluminium:aluminum:0
aeroplane:airplane:0+s
sceptic:skeptic:0+s+al+ism+ally
plough:plow:0+s+ed+ing
mould:mold:0+s+ed+y
moustache:mustache:0+s
pyjamas:pajamas:0
practis:practic:e+ed+ing+es
ageing:aging:0
manoeuvr:maneuver:e=0+es=s+ed=ed+ing=ing
paediatric:pediatric:0+s+ian+ians
orthopaedic:orthopedic:0+s
anaesthetic:anesthetic:0+s
haemorrhag:hemorrhag:e+es+ed+ing
diarrhoea:diarrhea:0
leukaemia:leukemia:0
anaemia:anemia:0
foetus:fetus:0+es
foetal:fetal:0
oestrogen:estrogen:0
artefact:artifact:0+s
cosy:cozy:0
cheque:check:s
kerb:curb:side
catalogue:catalog:0+s+d
licence:license:0+s
`;

/** Verbs with -ise in Britain and -ize elsewhere; Oxford's British has -ize, too. */
const verbs =
  "organ reorgan real recogn critic apolog final emphas author mobil demobil capital central decentral character civil colon decolon commercial computer criminal decriminal custom democrat demon stabil destabil digit dramat econom energ equal fertil formal general global harmon hospital hypnot ideal immun industrial initial institutional international jeopard legal legitim liberal local marginal material maxim memor militar demilitar minim modern monopol national natural neutral normal optim ostrac penal personal polar politic popular priorit privat public radical rational revital revolution sanit scrutin sensational social special standard steril stigmat subsid summar symbol sympath synchron terror theor traumat trivial urban util vandal victim visual western weapon incentiv pressur random anonym categor crystall patron plagiar pulver tantal amort antagon brutal dehuman euthan galvan magnet mechan mesmer satir scandal sexual vapor verbal vocal moral monet securit".split(
    " ",
  );

/** The American form is an everyday word of its own in Britain: it tells nothing. */
const ambiguousAmerican: ReadonlySet<string> = new Set(
  "check checks tires curbside practice practices license licenses licensed meter meters program programs model rival total rivaled marvel catalog catalogs catalogd analyze".split(
    " ",
  ),
);
const ambiguousBritish: ReadonlySet<string> = new Set([
  "practise",
  "mould",
  "catalogue",
  "catalogues",
  "catalogued",
  "grey",
]);

export type Variety = "british" | "american" | "either";
export type VarietyWord = Readonly<{ variety: Variety; other: string; isVerb: boolean }>;

/** Lower-case words that tell a variety, each with its other spelling. "-ize" tells nothing by itself. */
export const varietyWords: ReadonlyMap<string, VarietyWord> = new Map([...pairsOfStems(), ...pairsOfVerbs()]);

function* pairsOfStems(): Generator<[string, VarietyWord]> {
  for (const line of stems.trim().split("\n")) {
    const [british = "", american = "", endings = ""] = line.split(":");
    for (const ending of endings.split("+")) {
      const [one = "", other = one] = ending.split("=").map((part) => (part === "0" ? "" : part));
      const [left, right] = [british + one, american + other];
      if (!ambiguousBritish.has(left)) yield [left, { variety: "british", other: right, isVerb: false }];
      if (!ambiguousAmerican.has(right)) yield [right, { variety: "american", other: left, isVerb: false }];
    }
  }
}

function* pairsOfVerbs(): Generator<[string, VarietyWord]> {
  for (const verb of verbs) {
    for (const ending of ["e", "ed", "es", "ing", "er", "ers", "ation", "ations", "able"]) {
      yield [`${verb}is${ending}`, { variety: "british", other: `${verb}iz${ending}`, isVerb: true }];
      yield [`${verb}iz${ending}`, { variety: "either", other: `${verb}is${ending}`, isVerb: true }];
    }
  }
}
