/**
 * The letters in outline, a thousandth of their size a unit, from the baseline: Source Serif 4 Italic at weight 600
 * (SIL Open Font License 1.1). For one word on every screen its font would be 52 KB.
 */
const letters = {
  S: "M24 -28 43 -182H114L125 -27L72 -76Q101 -61 136 -52Q171 -44 211 -44Q254 -44 283 -57Q312 -70 327 -94Q342 -118 342 -149Q342 -172 334 -192Q326 -213 304 -235Q283 -257 245 -284Q198 -317 167 -348Q136 -379 120 -413Q104 -448 104 -488Q104 -548 135 -591Q165 -634 219 -657Q272 -681 338 -681Q371 -681 402 -675Q433 -670 461 -660Q490 -651 514 -636L494 -490H423L413 -637L465 -589Q438 -605 410 -613Q382 -621 349 -621Q306 -621 277 -609Q248 -597 233 -575Q218 -553 218 -523Q218 -498 228 -478Q238 -457 260 -437Q282 -417 317 -391Q364 -357 396 -326Q428 -294 444 -261Q460 -227 460 -186Q460 -122 428 -77Q396 -32 340 -8Q284 16 214 16Q176 16 140 10Q105 5 75 -5Q44 -15 24 -28Z",
  t: "M537 -435 547 -485 685 -502V-496H878L866 -432L679 -438L677 -437ZM636 13Q596 13 576 -5Q556 -24 556 -60Q556 -83 559 -106Q563 -128 569 -155L635 -459L713 -633H787L688 -155Q683 -135 681 -120Q678 -106 678 -97Q678 -83 685 -76Q692 -69 704 -69Q716 -69 728 -77Q740 -84 754 -100Q768 -116 789 -143L824 -121Q800 -82 772 -52Q743 -22 710 -4Q676 13 636 13Z",
  e: "M1050 13Q997 13 957 -9Q916 -31 895 -74Q873 -118 873 -180Q873 -245 896 -304Q919 -364 959 -410Q999 -456 1051 -483Q1104 -509 1163 -509Q1225 -509 1258 -481Q1291 -454 1291 -406Q1291 -374 1272 -342Q1254 -311 1212 -282Q1170 -253 1103 -227Q1036 -201 940 -179L939 -218Q1034 -241 1090 -273Q1145 -305 1169 -340Q1192 -374 1192 -405Q1192 -429 1180 -443Q1169 -456 1147 -456Q1121 -456 1093 -435Q1065 -414 1041 -379Q1017 -344 1002 -299Q986 -254 986 -205Q986 -137 1016 -105Q1045 -74 1092 -74Q1123 -74 1147 -85Q1172 -96 1191 -114Q1210 -132 1227 -153L1262 -127Q1247 -101 1226 -76Q1205 -51 1179 -30Q1152 -10 1120 2Q1089 13 1050 13Z",
} as const;

/** How far the second "t" stands from the first. */
const secondT = 792;

/** "Stet" as a proofreader writes it: with the dots under the word that is to stand. */
export function Wordmark() {
  return (
    <span dir="ltr" className="inline-block border-accent border-b-[3px] border-dotted pb-px align-top">
      <svg role="img" aria-label="Stet" viewBox="0 -810 1640 1000" className="block h-5 w-auto fill-current">
        <path d={letters.S} />
        <path d={letters.t} />
        <path d={letters.e} />
        <path d={letters.t} transform={`translate(${secondT} 0)`} />
      </svg>
    </span>
  );
}
