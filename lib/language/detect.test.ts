import { describe, expect, it } from "vitest";
import { detectLanguage } from "./detect";

describe("telling the language of a text", () => {
  it.each([
    ["en", "The boats of the northern line sail again from Monday, both unions said."],
    ["fr", "Les bateaux de la ligne nord repartent lundi, ont dit les deux syndicats."],
    ["ar", "تُبحر سفن الخط الشمالي من جديد يوم الاثنين، كما قالت النقابتان."],
    ["zh", "两个工会表示，北线渡轮周一恢复航行。"],
    ["es", "Los barcos de la línea norte zarpan de nuevo el lunes, dijeron los sindicatos."],
    ["de", "Die Schiffe der Nordlinie fahren ab Montag wieder, sagten beide Gewerkschaften."],
    ["ru", "Паромы северной линии снова выйдут в море в понедельник, сообщили профсоюзы."],
  ])("%s", async (language, text) => {
    expect(await detectLanguage(text)).toEqual({ language, isReliable: true });
  });

  it.each(["", "Ferry strike", "123 456 789 — 10", "渡轮罢工"])("asks rather than guesses for %j", async (text) => {
    expect(await detectLanguage(text)).toBeNull();
  });
});
