/** Russian → English: what the source says | what machines make of it | what news says. See docs/checks/literal.md. */
export const russianEnglish = `
актуальн* | actual; actually | topical; relevant
ситуаци* | the situation is difficult enough | situation
перспектив* | perspective; perspectives | prospect; prospects
компетентн* орган* | !competent organs; !competent bodies | authorities
правоохранительн* орган* | !law protection organs; !law-enforcement organs; !law enforcement organs; !right-protecting* | law-enforcement agencies
силовик* | power people; power men; the strongmen; !siloviks | security officials
силов* ведомств* | !power departments; !power agencies; !force departments | security agencies
силов* структур* | !power structures; !force structures | security agencies
глав* государств* | !the chapter of state; !chapter of the state; !heads of the state's | head of state
глав* МИД* | !chapter of the foreign; !head of MFA | foreign minister
депутат* | deputies; deputy | member of parliament
администраци* президента | !president administration | presidential administration
в рамках | !in the frames of; !in frames of; !within the frames of | as part of
на фоне | !on the background of; against a background that | amid
чёрный юмор | dark humor; dark humour | black humour
черный юмор | dark humor; dark humour | black humour
красная тряпка | red cloth | red rag
зелёный свет | green color; green colour | the green light
возбу* уголовн* дел* | !excited a criminal case; !excited criminal; !initiated a criminal deal; !aroused a criminal | opened a criminal case
подписк* о невыезде | !subscription not to leave; !subscription on not leaving; !recognizance not to leave; !subscription about not leaving | travel ban
миллиард* | milliard; milliards | billion
триллион* | thousand billions | trillion
декад* | decade | ten days
интеллигентн* | intelligent | cultured
симпатичн* | sympathetic | likeable
магазин* | magazine; magazines | shop
аккуратн* | accurate | careful; tidy
ремонт* | !remont | repair; renovation
премьер-министр* | !premier-minister; !premiere minister | prime minister
премьер* | premiere; !premiere minister | prime minister
спецоперац* | special surgery | special operation
ближн* зарубежь* | near abroad countries; !near foreign | former Soviet states
вертикал* власти | !vertical of power; power vertical | chain of command
`;
