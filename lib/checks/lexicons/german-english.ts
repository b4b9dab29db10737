/** German → English: what the source says | what machines make of it | what news says. See docs/checks/literal.md. */
export const germanEnglish = `
aktuell* | actual; actually | current; currently
eventuell* | eventual; eventually | possible; possibly
bekommen | !become a letter; becomes a prize | get; receive
sensibel | sensible | sensitive
sympathisch* | sympathetic | likeable
Gymnasium | gymnasium; gymnasiums | grammar school
Chef* | chef; chefs | head; boss
Fraktion* | fraction; fractions; faction; factions | parliamentary group
Rente* | rent; rents | pension
Provision* | provision; provisions | commission
Prospekt* | prospect; prospects | brochure
Fabrik* | fabric; fabrics | factory
Billion* | billion; billions | trillion
Milliarde* | milliard; milliards; !milliards of euros | billion
Handy* | handy; handys; handies | mobile phone
Direktor* der Schule | director of the school | head teacher
Bürgermeister* | !citizen master; !civil master | mayor
Ampel-Koalition | !traffic light government; !lamp coalition; !stoplight coalition | three-party coalition
Ampelkoalition | !lamp coalition; !stoplight coalition | three-party coalition
Jamaika-Koalition | !Jamaican coalition | coalition of conservatives, liberals and Greens
grünes Licht | !green lamp | the green light
rotes Tuch | red cloth; red scarf; red towel | red rag
schwarzer Humor | dark humor; dark humour | black humour
rote Zahlen | red numbers; red figures | losses
schwarze Null | !black zero; !black null | balanced budget
Tauziehen | rope pulling; !pulling of ropes | tug-of-war
Scherbenhaufen | !pile of shards; !heap of shards | ruins
über die Bühne | over the stage; across the stage | went ahead
unter vier Augen | !under four eyes; !under eight eyes | in private
auf dem Spiel | on the game | at stake
in den Startlöchern | !in the starting holes | ready to go
Kanzleramt | !chancellor office; !chancellor's bureau | chancellery
Karlsruhe | !Karlsruhe has ruled | Constitutional Court
Bundesländer* | federal countries; !federal lands; !bundeslander | federal states
Land* | the German countries; !east German countries | states
Konkurrenz | concurrence; concurrency | competition
kontrollier* | !controlled the passports; !controlled the luggage | checked
`;
