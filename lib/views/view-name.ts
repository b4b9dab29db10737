/** In UTF-16 code units; more is no name that a row of links can show. */
export const longestViewName = 60;
