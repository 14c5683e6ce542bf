import type { Nodes, Root } from 'mdast'
import { errorAt, type Finding, type FindingRule, warningAt } from '#app/domain/finding.ts'
import {
  childrenBreak,
  isElement,
  solidChildren,
  standsRight,
  type Where,
} from './guard-element.ts'
import { type Guarded, visitLeaf, type Watch, within } from './guard-nodes.ts'
import { type Element, type Refuse, readProps } from './guard-props.ts'
import type { ComponentRule, Used, Vocabulary } from './vocabulary.ts'

const outermost: Where = {
  inside: null,
  owner: null,
  level: 'top',
  inHeading: false,
  inLink: false,
}
const nodesMax = 20_000
const treeDepthMax = 40

/**
 * Whether a text is only data: Markdown, and components of the vocabulary with literal props. Finds
 * everything that is not, each at its place, and tells what the text uses.
 */
export function guard(file: string, tree: Root, vocabulary: Vocabulary): Guarded {
  const findings: Finding[] = []
  const refuse: Refuse = (at, rule, params) => {
    findings.push(errorAt({ file, line: at?.line ?? 1, column: at?.column ?? 1 }, rule, params))
  }
  const notes = { defined: new Map<string, Nodes>(), used: new Set<string>() }
  const watch: Watch = {
    findings,
    used: [],
    links: [],
    vocabulary,
    refuse,
    nodes: 0,
    lastDepth: 1,
    notes,
  }
  visit(watch, tree, outermost, 0)
  for (const [id, node] of notes.defined) {
    const at = node.position?.start ?? { line: 1, column: 1 }
    if (!notes.used.has(id)) findings.push(warningAt({ file, ...at }, 'footnote-unused', { id }))
  }
  return { findings, used: watch.used, links: watch.links }
}

const refused: Partial<Record<Nodes['type'], FindingRule>> = {
  html: 'raw-html',
  image: 'image-syntax',
  imageReference: 'image-syntax',
  mdxjsEsm: 'import-export',
}

function visit(watch: Watch, node: Nodes, where: Where, depth: number): void {
  const at = node.position?.start
  watch.nodes++
  if (watch.nodes === nodesMax + 1)
    watch.refuse(at, 'limit', { what: 'nodes', max: nodesMax, found: nodesMax + 1 })
  if (watch.nodes > nodesMax) return
  if (depth > treeDepthMax) {
    watch.refuse(at, 'limit', { what: 'depth', max: treeDepthMax, found: depth })
    return
  }
  const rule = refused[node.type]
  if (rule) watch.refuse(at, rule, { name: '' })
  else if (isElement(node)) visitElement(watch, node, where, depth)
  else if ('children' in node) visitChildren(watch, node, within(watch, node, where), depth)
  else visitLeaf(watch, node)
}

function visitChildren(watch: Watch, node: Nodes, where: Where, depth: number): void {
  if (!('children' in node)) return
  for (const child of node.children as Nodes[]) visit(watch, child, where, depth + 1)
}

function visitElement(watch: Watch, element: Element, where: Where, depth: number): void {
  const at = element.position?.start ?? { line: 1, column: 1 }
  const name = element.name ?? ''
  const rule = Object.hasOwn(watch.vocabulary, name) ? watch.vocabulary[name] : undefined
  if (!rule) {
    watch.refuse(at, /^[A-Z]/.test(name) ? 'unknown-component' : 'raw-html', { name })
    visitChildren(watch, element, where, depth)
    return
  }
  const used = noteUse(watch, element, rule, where)
  const level = isSentence(element) ? 'sentence' : 'between'
  visitChildren(watch, element, { ...where, inside: name, owner: used, level }, depth)
}

/** Checks a component where it stands and with what it encloses, and notes its use. */
function noteUse(watch: Watch, element: Element, rule: ComponentRule, where: Where): Used | null {
  const at = element.position?.start ?? { line: 1, column: 1 }
  const name = element.name ?? ''
  if (!standsRight(rule.stands, where)) {
    const inside = typeof rule.stands === 'object' ? rule.stands.inside : ''
    watch.refuse(at, 'placement', { name, where: inside ? 'inside' : String(rule.stands), inside })
  }
  const broken = childrenBreak(element, rule)
  if (broken) watch.refuse(at, 'children', { name, ...broken })
  const props = readProps(element, name, rule, watch.refuse)
  if (!props) return null
  const used: Used = { name, props, line: at.line, column: at.column, inside: [] }
  if (where.owner && where.inside) where.owner.inside.push(used)
  watch.used.push(used)
  return used
}

/** Written inside a paragraph, a component encloses a sentence, unless it encloses only components. */
function isSentence(element: Element): boolean {
  if (element.type !== 'mdxJsxTextElement') return false
  return !solidChildren(element as { children: Nodes[] }).every(isElement)
}
