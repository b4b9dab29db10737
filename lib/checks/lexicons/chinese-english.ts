/** Chinese → English: what the source says | what machines make of it | what news says. See docs/checks/literal.md. */
export const chineseEnglish = `
有关部门 | relevant department; relevant departments; the departments concerned | the authorities
有关方面 | relevant aspects; relevant parties said | those concerned
相关部门 | relevant departments | the authorities
同比 | year on year ratio; compared with the same; the same ratio | from a year earlier
环比 | ring ratio; chain ratio; ring growth; month on month ratio | from the previous month
黑色幽默 | dark humor; dark humour | black humour
一带一路 | !one belt one road; !one belt, one road | Belt and Road
两会 | two meetings; two conferences; both sessions | Two Sessions
十九大 | !nineteen big; !19 big | 19th Party Congress
二十大 | !twenty big; !20 big | 20th Party Congress
维稳 | !maintain stability work; !dimensional stability | social stability
内卷 | !inner volume; !inner roll; !inner curl; involution | cut-throat competition
躺平 | lying flat; lie flat; lay flat | opting out
网红 | net red; network red; internet red | online celebrity
打工人 | hit workers; beating workers | workers
白色污染 | white pollution | plastic pollution
黄牛 | yellow cattle; yellow cow; yellow ox; cattle party; scalpers cattle | ticket touts
钉子户 | nail house; nail household; nail houses | holdout
豆腐渣工程 | !tofu dregs; !bean curd project; !bean dregs; !tofu project | shoddy building
一把手 | a handful; first hand; top hand; the first handle | top official
老赖 | !old lai; !old rogue; !laolai | defaulter
下海 | go to sea; went to sea; into the sea | go into business
开夜车 | drive a night car; drove a night car; night train | work late
马后炮 | !horse back gun; !cannon after the horse; !horse and cannon | hindsight
走后门 | walk the back door; go through the back door; take the back door | use connections
吃醋 | eat vinegar; eating vinegar; jealous vinegar | be jealous
加油 | add oil; refuel; come on | keep going
大跌眼镜 | !fell glasses; !broke the glasses; !dropped glasses | were stunned
打酱油 | buy soy sauce; soy sauce; playing soy | stand by
总书记 | !total secretary; !head secretary | general secretary
人大代表 | human congress; people's university | lawmaker; NPC deputy
政协 | !political association; !political union | CPPCC
城管 | !city tube; !city pipe | urban management officers
`;
