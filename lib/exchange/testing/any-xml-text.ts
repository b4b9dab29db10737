import fc from "fast-check";

const pieces = "a é < > & \" ' ]]> &amp; <!-- <?x ?> \t \n \r\n \r 😀 中 ع \u2028 \u00a0 \ufeff &#10; <![CDATA[".split(
  " ",
);

/** Text that breaks careless XML, all of it sayable in XML 1.0. */
export const anyXmlText = fc
  .array(fc.constantFrom(...pieces, " ", "  "), { maxLength: 6 })
  .map((some) => some.join(""));
