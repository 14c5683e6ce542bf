/** In front of the ids of headings, so that none is the id of something else on the page. */
export const headingPrefix = 's-'
