/**
 * Beginnings and whole words that lists of broken passwords are made of, lower case, without signs: written from
 * general knowledge. Shorter ones count with figures behind them or doubled ("password1234", "welcomewelcome").
 */
const words = `
password passwort motdepasse contrasena contraseña senha parola heslo wachtwoord adgangskode losenord haslo
welcome welcome1 bienvenue willkommen bienvenido letmein letmeinnow letmeinplease opensesame secret topsecret
admin administrator administrateur root toor superuser sysadmin master default changeme changemenow changemeplease
password1 passwordpassword passw0rd p4ssword passwords mypassword mypassword1 thisismypassword thepassword
password123 password1234 password12345 password123456 newpassword oldpassword yourpassword nopassword
qwerty qwertyuiop qwertyqwerty qwerty123456 qwertyuiop123 azerty azertyuiop qwertz qwertzuiop asdfghjkl zxcvbnm
1q2w3e4r5t6y 1q2w3e4r5t 1qaz2wsx3edc 1qaz2wsx q1w2e3r4t5y6 zaq12wsx qazwsxedc qazwsxedcrfv
iloveyou iloveyouforever iloveyousomuch iloveu jetaime teamo ichliebedich loveyou sweetheart
football baseball basketball superman batman spiderman starwars pokemon dragon monkey princess sunshine
shadow michael jordan jennifer jessica charlie daniel thomas nicole ashley andrew matthew joshua
computer internet computer123 samsung google googlegoogle facebook microsoft windows linux apple iphone
trustno1 whatever freedom hello hellohello hellothere helloworld goodbye sunshine1 blink182
correcthorsebatterystaple correcthorse horsebatterystaple stapler
newsroom newspaper newsdesk newsroompassword journalist journalism editorial editor reporter redaction
redacteur journaliste rédaction theeditor editorinchief stetstetstet stet
liverpool arsenal chelsea barcelona realmadrid manchester manchesterunited juventus bayernmunich
summer winter autumn spring summertime wintertime january february december monday friday sunday
america american england london paris berlin newyork newyorkcity california washington
jesuschrist jesuslovesme godisgreat godislove blessed blessing allahuakbar bismillah
abcdefghijkl abc123 abcd1234 abcabcabc abc123abc123 aaaaaaaaaaaa
testtesttest testtest test testing testing123 tester guest guestguest demo demodemo sample example
fuckyou fuckyoufuckyou fuckoff asshole bullshit
mustang ferrari porsche mercedes corvette harley yamaha
purple orange yellow silver golden diamond flower butterfly chocolate cookie cheese
harrypotter gandalf hogwarts lordoftherings matrix terminator ninja samurai
keyboard keyboardcat monitor mouse laptop desktop server database
access accessdenied security security1 private privateprivate login loginlogin signin
temporary temporarypassword temp temptemp tempo unknown nothing nobody somebody everybody anything something
`;

export const commonPasswords: ReadonlySet<string> = new Set(words.split(/\s+/).filter(Boolean));
