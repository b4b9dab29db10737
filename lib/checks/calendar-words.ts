/** The names of the months and weekdays in a language of the news, January and Monday first, abbreviations included. */
export type CalendarWords = Readonly<{
  months: readonly (readonly string[])[];
  weekdays: readonly (readonly string[])[];
}>;

/** "january jan|february feb": one entry for each, its forms apart by spaces; a space inside a form is an underscore. */
const rows = (text: string): readonly (readonly string[])[] =>
  text.split("|").map((row) =>
    row
      .trim()
      .split(/\s+/u)
      .map((form) => form.replaceAll("_", " ")),
  );

/** By first subtag, lower-case and without full stops. The full name comes first. */
export const calendarWords: Readonly<Record<string, CalendarWords>> = {
  en: {
    months: rows(
      "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec",
    ),
    weekdays: rows(
      "monday mon|tuesday tue tues|wednesday wed|thursday thu thur thurs|friday fri|saturday sat|sunday sun",
    ),
  },
  fr: {
    months: rows(
      "janvier janv|février févr fév|mars|avril avr|mai|juin|juillet juil|août aout|septembre sept|octobre oct|novembre nov|décembre déc",
    ),
    weekdays: rows("lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"),
  },
  es: {
    months: rows(
      "enero ene|febrero feb|marzo mar|abril abr|mayo|junio jun|julio jul|agosto ago|septiembre setiembre sept sep|octubre oct|noviembre nov|diciembre dic",
    ),
    weekdays: rows("lunes|martes|miércoles|jueves|viernes|sábado|domingo"),
  },
  de: {
    months: rows(
      "januar jänner jan|februar feb|märz mrz|april apr|mai|juni jun|juli jul|august aug|september sept sep|oktober okt|november nov|dezember dez",
    ),
    weekdays: rows("montag|dienstag|mittwoch|donnerstag|freitag|samstag sonnabend|sonntag"),
  },
  ru: {
    months: rows(
      "января январь|февраля февраль|марта март|апреля апрель|мая май|июня июнь|июля июль|августа август|сентября сентябрь|октября октябрь|ноября ноябрь|декабря декабрь",
    ),
    weekdays: rows("понедельник|вторник|среда среду|четверг|пятница пятницу|суббота субботу|воскресенье"),
  },
  // Egypt and the Gulf | the Levant and Iraq | the Maghreb.
  ar: {
    months: rows(
      "يناير كانون_الثاني جانفي|فبراير شباط فيفري|مارس آذار|أبريل إبريل نيسان أفريل|مايو أيار ماي|يونيو حزيران جوان|يوليو تموز جويلية|أغسطس آب أوت|سبتمبر أيلول|أكتوبر تشرين_الأول|نوفمبر تشرين_الثاني|ديسمبر كانون_الأول",
    ),
    weekdays: rows("الاثنين الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد"),
  },
};
