/** Words of headlines and pull quotes that translate one another's originals, by language: a thesaurus adds to them. */
const groups: Readonly<Record<string, string>> = {
  en: "cloth rag fabric flag; dark black grim bleak gallows; cold icy freezing chilly frosty; shower douche bath; bloody bleeding gory; anger wrath rage fury ire; witch sorcerer; hunt chase; powder gunpowder; keg barrel; game match play; step stage phase; card map; truce ceasefire; strike walkout stoppage; border frontier; boss chief head leader; row quarrel dispute spat; cut reduction slash; rise increase hike; child kid; ship boat vessel; plane aircraft; house home; street road; poor needy; rich wealthy; fake false bogus phoney; secret hidden; silent mute dumb; blind unseeing; iron steel; golden gilded; arm hand; rope string tightrope; line limit; trap snare; storm tempest; plague pest",
  fr: "chiffon drap tissu torchon linge; noir sombre macabre; froid glacé glacial; douche bain; colère rage fureur ire; sorcière mage; chasse traque; poudre poudrière baril; étape phase pas; carte plan; trêve cessez-le-feu; grève débrayage; frontière limite borne; chef patron dirigeant leader; querelle dispute; coupe réduction baisse; hausse augmentation; enfant gosse; navire bateau vaisseau; maison foyer; rue route; pauvre démuni; riche fortuné; faux factice; secret caché; muet silencieux; piège embûche; tempête orage; rouge écarlate; sanglant saignant; grand gros; petit faible; vieux ancien; nouveau neuf",
  es: "trapo paño tela bandera; negro oscuro macabro; frío helado gélido; ducha baño; ira rabia furia cólera; bruja hechicera; caza cacería; pólvora polvorín barril; etapa fase paso; mapa carta; tregua alto; huelga paro; frontera límite; jefe líder dirigente; disputa pelea; recorte reducción; subida alza aumento; niño chico; barco buque navío; casa hogar; calle carretera; pobre necesitado; rico adinerado; falso ficticio; secreto oculto; mudo silencioso; trampa emboscada; tormenta tempestad; rojo encarnado; grande gran; pequeño chico; viejo antiguo; nuevo reciente",
  de: "tuch lappen stoff fahne; schwarz dunkel düster; kalt eisig frostig; dusche bad; wut zorn ärger; hexe zauberin; jagd hatz; pulver schießpulver; fass tonne; schritt etappe stufe; karte plan; waffenruhe feuerpause; streik ausstand; grenze limit; chef leiter führer; streit zank; kürzung senkung; anstieg erhöhung zunahme; kind junge; schiff boot; haus heim; straße weg; arm bedürftig; reich wohlhabend; falsch unecht; geheim verborgen; stumm schweigend; falle schlinge; sturm unwetter; rot scharlachrot; groß riesig; klein gering; alt betagt; neu frisch",
};

const byLanguage = new Map(
  Object.entries(groups).map(([language, list]) => {
    const groupsOf = new Map<string, Set<number>>();
    for (const [group, words] of list.split("; ").entries()) {
      for (const word of words.split(" ")) {
        const stem = stemOf(word, language);
        groupsOf.set(stem, (groupsOf.get(stem) ?? new Set()).add(group));
      }
    }
    return [language, groupsOf] as const;
  }),
);

/** Whether two stems (lower-case, see stemOf) of a language's small list may stand for one another. */
export function areNear(language: string, one: string, other: string): boolean {
  const groupsOf = byLanguage.get(language);
  const left = groupsOf?.get(one);
  const right = groupsOf?.get(other);
  return left !== undefined && right !== undefined && [...left].some((group) => right.has(group));
}

/** A word without what number, gender and the ocean do to it: "rags" → "rag", "humour" → "humor". */
export function stemOf(word: string, language: string): string {
  const lower = word.toLowerCase().replace(/[’']s?$/u, "");
  if (language === "en") {
    const singular = lower.length > 3 ? lower.replace(/ies$/u, "y").replace(/(?<=[^s])s$/u, "") : lower;
    return singular.replace(/(?<=\p{L}{3})our$/u, "or").replace(/^grey$/u, "gray");
  }
  if (language === "de") return lower.replace(/(?<=\p{L}{3})(?:e[mnrs]?|n|s)$/u, "");
  return lower
    .replace(/(?<=\p{L}{3})(?:e?s|x)$/u, "")
    .replace(/(?<=\p{L}{3})(?:a|o|e)$/u, (end) => (language === "es" ? "o" : end));
}
