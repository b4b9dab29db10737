/** Arabic → English: what the source says | what machines make of it | what news says. See docs/checks/literal.md. */
export const arabicEnglish = `
العاهل | the monarchy met; the sovereign met; the reigning | the king
خادم الحرمين | !servant of the two holy mosques; !servant of the two sanctuaries | Custodian of the Two Holy Mosques
الرجل الأول | the first man in; !the man number one | the leader
قتلى | !dead people fell; !killed fell | dead
سقوط # قتيل* | !fall of # dead; !fall of # deaths; !fall of # killed | # deaths
سقوط ضحايا | !fall of victims; !falling of victims; !fall of casualties | casualties
سقط* | !fell dead and wounded; !fell # dead; !fell martyrs; !martyrs fell | were killed
استشهد* | !was martyred; !were martyred; martyred | was killed
شهيد* | martyr; martyrs | dead; victim
كشف النقاب | !revealed the veil; !lifted the veil; !unveiled the veil | disclosed
وضع النقاط على الحروف | !dots on the letters; !points on the letters; !dots over the letters | make things clear
صب الزيت على النار | !pour* oil on the fire; !pour* oil on fire | add fuel to the fire
على قدم وساق | !on foot and leg; !on a foot and a leg; !on a foot and leg | in full swing
غض الطرف | !lower* the side; !turn* the eye | turn a blind eye
حجر عثرة | !stone of stumbling | stumbling block
خارطة الطريق | !map of the road; !way map; !the road's map | road map
الشارع العربي | !the Arabic street | Arab public
الأوساط | !middles; circles of politics | circles
نظير* | !his counterpart counterpart; his equal; !his analogue; !his peer minister | counterpart
جدير بالذكر | !worthy of mention; !it is worthy to mention; !worth of mentioning | notably
من جانبه | from his side; from its side; on his side, | for his part
من جهته | from his side; !from his direction; from its side | for his part
في سياق متصل | !in a connected context; !in a related context; !in a contiguous context | meanwhile
في غضون ذلك | !within that,; !in the folds of that | meanwhile
أكد على | !confirmed on; !assured on; !stressed on; !emphasized on | stressed
شدد على | !stressed on; !emphasized on; !emphasised on | stressed
أعرب عن قلقه | !expressed about his concern | expressed concern
البيت الأبيض | !the white home; !the house white | White House
الكيان | the entity said | Israel
المجتمع الدولي | international society | international community
مجلس الأمن | council of safety; safety council; !board of security | Security Council
الأمم المتحدة | !the united nation | United Nations
`;
