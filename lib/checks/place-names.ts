/**
 * Places that languages call differently: English | French | Spanish | German. Forms of one cell are separated by
 * commas, the usual one first; an empty cell repeats the English form. Old names that are politics of their own
 * (Kiev, Peking in English titles) are left to the desk's terms.
 */
const rows = `
Tehran|Téhéran|Teherán|Teheran
Damascus|Damas|Damasco|Damaskus
Aleppo|Alep|Alepo|Aleppo
Beirut|Beyrouth|Beirut|Beirut
Baghdad|Bagdad|Bagdad|Bagdad
Mosul|Mossoul|Mosul|Mossul
Cairo|Le Caire,Caire|El Cairo,Cairo|Kairo
Alexandria|Alexandrie|Alejandría|Alexandria,Alexandrien
Riyadh|Riyad,Ryad|Riad|Riad
Jeddah|Djeddah,Jeddah|Yeda|Dschidda
Kabul|Kaboul|Kabul|Kabul
Khartoum|Khartoum|Jartum|Khartum
Algiers|Alger|Argel|Algier
Tunis||Túnez|Tunis
Tripoli||Trípoli|Tripolis
Rabat|||
Moscow|Moscou|Moscú|Moskau
Saint Petersburg,St. Petersburg,St Petersburg|Saint-Pétersbourg|San Petersburgo|Sankt Petersburg,St. Petersburg
Warsaw|Varsovie|Varsovia|Warschau
Cracow,Krakow,Kraków|Cracovie|Cracovia|Krakau
Prague|Prague|Praga|Prag
Vienna|Vienne|Viena|Wien
Brussels|Bruxelles|Bruselas|Brüssel
Antwerp|Anvers|Amberes|Antwerpen
Ghent|Gand|Gante|Gent
Bruges|Bruges|Brujas|Brügge
London|Londres|Londres|London
Edinburgh|Édimbourg|Edimburgo|Edinburgh
Geneva|Genève|Ginebra|Genf
Basel|Bâle|Basilea|Basel
Bern,Berne|Berne|Berna|Bern
Zurich,Zürich|Zurich|Zúrich|Zürich
Munich|Munich|Múnich|München
Nuremberg|Nuremberg|Núremberg|Nürnberg
Frankfurt|Francfort|Fráncfort|Frankfurt
Hamburg|Hambourg|Hamburgo|Hamburg
Dresden|Dresde|Dresde|Dresden
Hanover|Hanovre|Hannover|Hannover
Copenhagen|Copenhague|Copenhague|Kopenhagen
Stockholm||Estocolmo|Stockholm
Gothenburg|Göteborg|Gotemburgo|Göteborg
Helsinki|||
Lisbon|Lisbonne|Lisboa|Lissabon
Seville|Séville|Sevilla|Sevilla
Rome|Rome|Roma|Rom
Milan|Milan|Milán|Mailand
Turin|Turin|Turín|Turin
Venice|Venise|Venecia|Venedig
Naples|Naples|Nápoles|Neapel
Genoa|Gênes|Génova|Genua
Athens|Athènes|Atenas|Athen
Thessaloniki|Thessalonique|Salónica|Thessaloniki
Belgrade|Belgrade|Belgrado|Belgrad
Bucharest|Bucarest|Bucarest|Bukarest
Sofia|Sofia|Sofía|Sofia
Ankara||Ankara|Ankara
Jerusalem|Jérusalem|Jerusalén|Jerusalem
Mecca|La Mecque,Mecque|La Meca,Meca|Mekka
Seoul|Séoul|Seúl|Seoul
Beijing,Peking|Pékin|Pekín|Peking
Singapore|Singapour|Singapur|Singapur
New Delhi|New Delhi|Nueva Delhi|Neu-Delhi
Mumbai,Bombay|Bombay,Mumbai|Bombay|Mumbai,Bombay
Havana|La Havane|La Habana|Havanna
Addis Ababa|Addis-Abeba|Adís Abeba|Addis Abeba
Mogadishu|Mogadiscio|Mogadiscio|Mogadischu
N'Djamena|N'Djamena,N’Djamena|Yamena|N’Djamena
Sarajevo|||
Kosovo|||
Syria|Syrie|Siria|Syrien
Lebanon|Liban|Líbano|Libanon
Yemen|Yémen|Yemen|Jemen
Morocco|Maroc|Marruecos|Marokko
Algeria|Algérie|Argelia|Algerien
Libya|Libye|Libia|Libyen
Egypt|Égypte,Egypte|Egipto|Ägypten
Ethiopia|Éthiopie,Ethiopie|Etiopía|Äthiopien
Turkey|Turquie|Turquía|Türkei
Germany|Allemagne|Alemania|Deutschland
Spain|Espagne|España|Spanien
Switzerland|Suisse|Suiza|Schweiz
Norway|Norvège|Noruega|Norwegen
Sweden|Suède|Suecia|Schweden
Greece|Grèce|Grecia|Griechenland
Poland|Pologne|Polonia|Polen
Hungary|Hongrie|Hungría|Ungarn
Croatia|Croatie|Croacia|Kroatien
Brazil|Brésil|Brasil|Brasilien
Iraq|Irak|Irak,Iraq|Irak
`;

const columns = ["en", "fr", "es", "de"] as const;
type Column = (typeof columns)[number];

/** What a place is called in a language, by every name it has in the others. */
const foreign = new Map<Column, Map<string, string>>(columns.map((language) => [language, new Map()]));
for (const row of rows.trim().split("\n")) {
  const cells = row.split("|");
  const namesIn = (at: number) => (cells[at] || cells[0] || "").split(",");
  for (const [at, language] of columns.entries()) {
    const own = namesIn(at);
    for (const other of cells.flatMap((_, column) => namesIn(column))) {
      // One word only: longer names are seldom left as they were.
      if (!own.includes(other) && !other.includes(" ")) foreign.get(language)?.set(other, own[0] ?? other);
    }
  }
}
/** Names that are people's, papers' or other things' as well. */
const otherThings: Readonly<Record<Column, ReadonlySet<string>>> = {
  en: new Set([
    "Vienne",
    "Roma",
    "Sofía",
    "Gand",
    "Gent",
    "Rom",
    "Damas",
    "Alger",
    "Gante",
    "Irak",
    "Riad",
    "Suisse",
    "Milán",
  ]),
  fr: new Set(["Turkey", "Ghent", "Roma", "Sofía", "Rom", "Gent", "Damas", "Bern", "Milán", "Polen"]),
  es: new Set(["Turkey", "Rom", "Gent", "Naples", "Vienne", "Roma", "Sofia", "Florence"]),
  de: new Set(["Turkey", "Roma", "Rome", "Bern", "Vienne", "Sofía"]),
};

/** What a language (first subtag) calls the place that this foreign name names; null where it is no such name. */
export function ownPlaceName(name: string, language: string): string | null {
  const column = columns.find((one) => one === language);
  if (!column || otherThings[column].has(name)) return null;
  return foreign.get(column)?.get(name) ?? null;
}
