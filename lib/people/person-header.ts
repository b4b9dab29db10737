/** In which a page that outlives sessions tells the id of the person it was opened by. */
export const personHeader = "stet-person";
