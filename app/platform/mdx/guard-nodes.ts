import type { Heading, Nodes } from 'mdast'
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx-expression'
import type { Finding } from '#app/domain/finding.ts'
import { hasForbidden } from '#app/platform/source/decode.ts'
import { isOnlyComponents, type Where } from './guard-element.ts'
import type { Refuse } from './guard-props.ts'
import { linkForm } from './link-form.ts'
import { isComment, literalOf } from './literal.ts'
import { textOf } from './text-of.ts'
import type { Used, UsedLink, Vocabulary } from './vocabulary.ts'

export type Guarded = { findings: Finding[]; used: Used[]; links: UsedLink[] }

/** What one walk through a text has gathered so far. */
export type Watch = Guarded & {
  vocabulary: Vocabulary
  refuse: Refuse
  nodes: number
  lastDepth: number
  notes: { defined: Map<string, Nodes>; used: Set<string> }
}

const plain = new Set<Nodes['type']>([
  'root',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'thematicBreak',
  'blockquote',
  'list',
  'table',
  'tableRow',
  'linkReference',
])

/** What the children of a node stand in; the node itself is checked on the way. */
export function within(watch: Watch, node: Nodes, where: Where): Where {
  const at = node.position?.start
  const sentence: Where = { ...where, inside: null, level: 'sentence' }
  switch (node.type) {
    case 'paragraph':
      return isOnlyComponents(node) ? where : sentence
    case 'heading':
      checkHeading(watch, node, where)
      return { ...sentence, inHeading: true }
    case 'link':
      checkLink(watch, node.url, node)
      if (textOf(node).trim() === '') watch.refuse(at, 'link-empty')
      return { ...sentence, inLink: true }
    case 'footnoteDefinition':
      watch.notes.defined.set(node.identifier, node)
      return { ...where, inside: null, level: 'between' }
    case 'listItem':
      if (typeof node.checked === 'boolean') watch.refuse(at, 'syntax-refused', { name: '[ ]' })
      return { ...where, inside: null, level: 'between' }
    case 'tableCell':
      return sentence
    default:
      if (!plain.has(node.type)) watch.refuse(at, 'syntax-refused', { name: node.type })
      if (node.type === 'root') return where
      return { ...where, inside: null, level: where.level === 'sentence' ? 'sentence' : 'between' }
  }
}

export function visitLeaf(watch: Watch, node: Nodes): void {
  const at = node.position?.start
  switch (node.type) {
    case 'text': {
      if (hasForbidden(node.value)) watch.refuse(at, 'characters', { code: '&…;' })
      const note = /\[\^([^\]\s]{1,50})\]/u.exec(node.value)
      if (note) watch.refuse(at, 'footnote-missing', { id: note[1] ?? '' })
      return
    }
    case 'code':
      if (!node.lang) watch.refuse(at, 'code-language')
      return
    case 'footnoteReference':
      watch.notes.used.add(node.identifier)
      return
    case 'definition':
      checkLink(watch, node.url, node)
      return
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      checkExpression(watch, node)
      return
    default:
      if (!plain.has(node.type)) watch.refuse(at, 'syntax-refused', { name: node.type })
  }
}

/** In the text, a literal is a string or a number; a comment is nothing at all. */
function checkExpression(watch: Watch, node: MdxFlowExpression | MdxTextExpression): void {
  const program = node.data?.estree
  if (isComment(program)) return
  const literal = literalOf(program)
  const isText = typeof literal?.value === 'string' || typeof literal?.value === 'number'
  if (!isText || hasForbidden(String(literal.value)))
    watch.refuse(node.position?.start, 'expression')
}

function checkHeading(watch: Watch, node: Heading, where: Where): void {
  const at = node.position?.start
  const { depth } = node
  if (depth === 1) watch.refuse(at, 'heading-level')
  else if (where.level !== 'top') watch.refuse(at, 'heading-nested')
  else if (depth > watch.lastDepth + 1) {
    watch.refuse(at, 'heading-skipped', { depth, before: watch.lastDepth })
  }
  if (textOf(node).trim() === '') watch.refuse(at, 'heading-empty')
  watch.lastDepth = Math.max(depth, 1)
}

function checkLink(watch: Watch, href: string, node: Nodes): void {
  const at = node.position?.start ?? { line: 1, column: 1 }
  if (linkForm(href)) watch.links.push({ href, line: at.line, column: at.column })
  else watch.refuse(at, 'link-protocol', { href: href.slice(0, 80) })
}
