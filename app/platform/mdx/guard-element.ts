import type { Nodes } from 'mdast'
import type { Element } from './guard-props.ts'
import { textOf } from './text-of.ts'
import type { ComponentRule, Standing, Used } from './vocabulary.ts'

/** Where a node stands: the component it is directly in, with its use, and what surrounds it. */
export type Where = {
  inside: string | null
  owner: Used | null
  level: 'top' | 'between' | 'sentence'
  inHeading: boolean
  inLink: boolean
}

export function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** A paragraph of nothing but components: they stand where it stands, and it goes. */
export function isOnlyComponents(node: Nodes): boolean {
  if (node.type !== 'paragraph') return false
  const solid = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  return solid.length > 0 && solid.every(isElement)
}

/** The children that count: without blank text, and those of paragraphs of components alone. */
export function solidChildren(element: { children: Nodes[] }): Nodes[] {
  return element.children.flatMap((child) => {
    if (isOnlyComponents(child)) return solidChildren(child as { children: Nodes[] })
    return child.type === 'text' && child.value.trim() === '' ? [] : [child]
  })
}

export function standsRight(stands: Standing, where: Where): boolean {
  if (typeof stands === 'object') return where.inside === stands.inside
  if (stands === 'sentence') return !where.inHeading && !where.inLink
  if (stands === 'top') return where.level === 'top'
  return where.level !== 'sentence'
}

const phrasing = new Set<Nodes['type']>([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'footnoteReference',
  'mdxJsxTextElement',
  'mdxTextExpression',
])

/** What may be inside, in a word and its numbers, where something else is; null where all fits. */
export function childrenBreak(
  element: Element,
  { encloses }: ComponentRule,
): Record<string, string | number> | null {
  const solid = solidChildren(element as { children: Nodes[] })
  if (typeof encloses === 'object') {
    const { only, least, most } = encloses
    const fits = solid.every((child) => isElement(child) && child.name === only)
    const isEnough = least <= solid.length && solid.length <= most
    return fits && isEnough ? null : { wants: 'only', only, least, most }
  }
  return fitsIn(encloses, solid, element) ? null : { wants: encloses, only: '', least: 0, most: 0 }
}

function fitsIn(encloses: string, solid: Nodes[], element: Element): boolean {
  const [first, ...more] = solid
  if (encloses === 'nothing') return !first
  if (encloses === 'numberedList') {
    return first?.type === 'list' && first.ordered === true && more.length === 0
  }
  if (textOf(element).trim() === '') return false
  if (encloses === 'text') return true
  const sentence = first?.type === 'paragraph' && more.length === 0 ? first.children : solid
  return sentence.every(({ type }) => phrasing.has(type))
}
