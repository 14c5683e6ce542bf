/**
 * The forms of a link that a text may use; what it leads to is checked elsewhere. A path of the site is
 * for the public pages: a lesson does not know where it will be shown.
 */
export type LinkForm =
  | { kind: 'outside'; href: string }
  | { kind: 'here'; anchor: string }
  | { kind: 'site'; href: string }
  | { kind: 'lesson'; course: string | null; lesson: string; anchor: string | null }

const id = '[a-z0-9]+(?:-[a-z0-9]+)*'
const inCourse = new RegExp(`^\\./(${id})(?:#(.+))?$`, 'u')
const inOther = new RegExp(`^\\.\\./(${id})/(${id})(?:#(.+))?$`, 'u')

/** Null where the address is of none of them: another protocol, a path of the machine, a script. */
export function linkForm(href: string): LinkForm | null {
  if (href.length > 2_000 || /[\s\\<>"]/u.test(href)) return null
  if (href.startsWith('#'))
    return href.length > 1 ? { kind: 'here', anchor: decode(href.slice(1)) } : null
  const here = inCourse.exec(href)
  if (here)
    return { kind: 'lesson', course: null, lesson: here[1] ?? '', anchor: anchorOf(here[2]) }
  const other = inOther.exec(href)
  if (other) {
    const [, course = '', lesson = ''] = other
    return { kind: 'lesson', course, lesson, anchor: anchorOf(other[3]) }
  }
  if (/^\/(?:[a-z0-9-]+\/?)*$/u.test(href)) return { kind: 'site', href }
  if (/^mailto:[^@,?&]+@[a-z0-9.-]+$/iu.test(href)) return { kind: 'outside', href }
  if (!/^https:\/\//iu.test(href) || !URL.canParse(href)) return null
  const { username, password, hostname } = new URL(href)
  return username || password || !hostname.includes('.') ? null : { kind: 'outside', href }
}

function anchorOf(written: string | undefined): string | null {
  return written === undefined ? null : decode(written)
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}
