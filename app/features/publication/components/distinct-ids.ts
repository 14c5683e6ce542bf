const idLists =
  /( (?:id|for|name|popovertarget|aria-labelledby|aria-describedby|aria-controls)=")([^"]*)"/g

/**
 * The HTML of a lesson with every id, and everything that points to one, under a name of its own: the
 * same lesson in two languages has the same ids. Compiled HTML has no quotation mark outside of tags.
 */
export function distinctIds(html: string, prefix: string): string {
  return html
    .replace(idLists, (_, opening: string, ids: string) => {
      const own = ids.split(' ').map((id) => `${prefix}${id}`)
      return `${opening}${own.join(' ')}"`
    })
    .replace(/ href="#/g, ` href="#${prefix}`)
    .replace(/url\(#/g, `url(#${prefix}`)
}
