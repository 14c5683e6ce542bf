/** A part of a lesson that is filled in for the person who reads it. */
export type LessonBlock = { kind: 'reflect'; id: string; prompt: string }

/** What a lesson page shows, in order: ready HTML, and blocks rendered for the reader. */
export type LessonPart = { kind: 'html'; html: string } | LessonBlock

export const blockTag = 'x-block'

const mark = new RegExp(`<${blockTag} data-index="(\\d+)"></${blockTag}>`)

/**
 * Divides a lesson's HTML at the marks that its blocks left. Blocks stand at the top of a lesson, so
 * each piece of HTML is whole. No author can write a mark: HTML in lessons is refused.
 */
export function lessonParts(html: string, blocks: readonly LessonBlock[]): LessonPart[] {
  return html.split(mark).flatMap((piece, place): LessonPart[] => {
    if (place % 2 === 0) return piece === '' ? [] : [{ kind: 'html', html: piece }]
    const block = blocks[Number(piece)]
    return block ? [block] : []
  })
}
