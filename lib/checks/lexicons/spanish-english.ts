/** Spanish → English: what the source says | what machines make of it | what news says. See docs/checks/literal.md. */
export const spanishEnglish = `
actualmente | actually | currently
eventual* | eventual; eventually | possible; temporary
asistir* | assisted to; assist to; assisted at | attend
asisti* | assisted to; assisted at; assist to | attended
pretend* | pretend; pretends; pretended | intend; seek
realiz* | !realized a visit; !realised a visit; !realized a trip; !realized an operation | carried out
embarazad* | embarrassed | pregnant
constipad* | constipated | having a cold
éxito* | exit; exits | success
suceso* | success; successes | incident
compromiso* | compromise; compromises | commitment
molest* | molest; molested | bother; bothered
sensible* | sensible | sensitive
simpátic* | sympathetic | likeable
ilusión | illusion | hope; excitement
carpeta* | carpet; carpets | folder
colegio* | college; colleges | school
fábrica* | fabric; fabrics | factory
librería* | library; libraries | bookshop
noticia* | !notices of the day | news
rueda de prensa | !press wheel; !wheel of press; !press round | press conference
golpe de Estado | !state blow; !blow of state; !hit of state; !state hit | coup
cúpula* | !military dome; !party dome; !police dome | leadership
mandatario* | !mandatary; !mandataries; !mandatory met; agent | president; leader
primer mandatario | !first mandatary; !first mandatory; !first agent | president
fiscal* | !fiscal general; !the fiscal said; the tax | prosecutor
fiscalía | !fiscality; !the fiscalia; tax office | prosecutor's office
Casa Blanca | white house of government; !house white | White House
La Moncloa | !the Moncloa said | Spanish government
a mano armada | !at armed hand; !by armed hand | armed
tirar la toalla | throw the towel; threw the towel | throw in the towel
mano dura | hard hand; tough hand | tough line; iron fist
tela de juicio | !cloth of judgment; !fabric of judgment; !cloth of trial | question
dar luz verde | !give green light; !gave green light; !given green light | give the green light
trapo rojo | red cloth; red rag | red rag
humor negro | dark humor; dark humour | black humour
dejó # muertos | !left # dead persons; !let # dead | killed #
sindicat* | syndicate; syndicates | trade union
`;
