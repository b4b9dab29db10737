/** French → English: what the source says | what machines make of it | what news says. See docs/checks/literal.md. */
export const frenchEnglish = `
chanceller* | !western chancelleries; !european chancelleries; chancelleries; chanceries | foreign ministries; governments
abattu | shot down; felled | dejected; downcast
visiblement abattu | !visibly shot down | visibly dejected
chiffon rouge | red cloth; red chiffon | red rag
humour noir | dark humor; dark humour | black humour
fait # mort* | !made # dead; !made # deaths; !made # victims; !did # dead | killed #
fait # victime* | !made # victims; !made # dead | claimed # victims
fait # blessé* | !made # wounded; !made # injured | injured #
conditionn* | conditioned; conditions his; conditions its | made … conditional on
l'Hexagone | the hexagon | France
hexagonal* | hexagonal team; !hexagonal soil | French
outre-Rhin | !beyond the Rhine; !across the Rhine; !over the Rhine | in Germany
outre-Atlantique | !beyond the Atlantic; !other side of the Atlantic | in the United States
outre-Manche | beyond the channel; !across the Manche; !outre-manche | in Britain
locataire de l'Élysée | !tenant of the Elysee; !tenant of the Elysée; !tenant of the Élysée | French president
locataire de la Maison Blanche | !tenant of the White House | US president
chef de l'État | chief of state; chief of the state | head of state
chef de file | !chief of file; leader of file; !file leader | leader
garde des Sceaux | !guard of the seals; !keeper of seals; !seal guard; !guard of seals | justice minister
Quai d'Orsay | !Orsay quay; !Quay of Orsay; !Orsay platform | French foreign ministry
place Beauvau | !place Beauvau; !Beauvau square | French interior ministry
interpell* | !interpellated; questioned and released; interpellation; challenged | arrested; stopped
garde à vue | !guard at sight; !custody view; !guard in sight; !custody to view | police custody
mis* en examen | !put in examination; !put under examination; !placed under examination; !setting in examination | charged; placed under formal investigation
mise en cause | !setting in cause; !put in cause; !questioning of cause | implication
manifest* | manifestation*; manifestant* | demonstration; protest
actuellement | actually | currently
éventuel* | eventual; eventually; eventual* | possible; potential
sensibl* | !sensible increase; !sensible decrease; !sensible rise | appreciable
important* | important increase; important number | large; major
prétend* | pretend*; pretended | claim
assist* à | assisted at; !assisted to the; assist at | attended
demand* | demands that one; demanded to | asked
délai* | delays of # days; delay of # days; delay of # months | time limit; deadline
évolu* | !evolution of the situation | development
préservatif* | !preservative* | condom
formation* | professional formation; !formation course | training
licenci* | !licensed # employees; !licensed workers; !licencied | laid off
supplétif* | !suppletive* | auxiliary
coup d'envoi | !blow of sending; !sending blow; !sendoff kick | start; kick-off
coup de filet | !net blow; !stroke of net; !blow of net; !net strike | police sweep
bras de fer | iron arm; !arm of iron; !arms of iron | standoff; showdown
langue de bois | !language of wood; !wooden language; !tongue of wood; wooden tongue | political cant
fuite en avant | flight forward; !leak forward; !headlong flight forward; escape forward | headlong rush
poudre aux yeux | !powder in the eyes; !powder to the eyes | window dressing
pavé dans la mare | !paving stone in the pond; !pavement in the pond; !cobblestone in the pond | bombshell
pomme de discorde | !apple of discord | bone of contention
passer l'éponge | pass the sponge; !passed the sponge | wipe the slate clean
tirer la sonnette d'alarme | !pull* the alarm bell; !draw* the alarm bell | sound the alarm
jeter l'éponge | !throw* the sponge; !threw the sponge | throw in the towel
monter au créneau | !climb* to the niche; !rise to the niche; !went up to the niche; !mount* to the niche; !crenel* | step into the fray
revoir sa copie | !review his copy; !revise his copy; !review its copy; !review their copy | go back to the drawing board
à la une | at the one | on the front page
grand public | great public; large public | general public
pays riverains | !riparian countries | neighbouring countries
plan social | social plan | redundancy plan
syndicat* | syndicate*; syndicates of workers | trade union
collectivité* | !territorial collectivit* | local authority
député* | deputies of the national assembly; !deputee* | member of parliament
ancien ministre | !ancient minister; old minister | former minister
ancien président | !ancient president; old president | former president
magistrat* | !sitting magistrature; magistrature | judiciary
justice | !the French justice; !seized the justice; !seised the justice | courts
saisi* | !seised*; !was seized of the case | referred to
selon une source proche | !according to a near source; close source to the file | according to a source close to
dossier* | !in the file of immigration; !nuclear file | issue
ensanglant* | !bloody the country; !bloodying the country; !continue to bloody | bring bloodshed to
environnement neutralisé | !neutralized environment; !neutralised environment | neutral environment
pouvoirs publics | public powers | authorities
grève de la faim | !strike of hunger | hunger strike
`;
