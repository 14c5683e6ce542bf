import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { FindingParams, FindingRule } from '#app/domain/finding.ts'
import { hasForbidden } from '#app/platform/source/decode.ts'
import { saidBy } from '#app/platform/source/issue-rule.ts'
import { type Literal, literalOf } from './literal.ts'
import type { ComponentRule } from './vocabulary.ts'

export type Element = MdxJsxFlowElement | MdxJsxTextElement

type Point = { line: number; column: number } | undefined

export type Refuse = (at: Point, rule: FindingRule, params?: FindingParams) => void

/** The props of a component as data, checked against its rule; null where anything was refused. */
export function readProps(
  element: Element,
  name: string,
  rule: ComponentRule,
  refuse: Refuse,
): Record<string, unknown> | null {
  const places = new Map<string, Point>()
  const given: Record<string, Literal> = {}
  let refused = false
  const wrong: Refuse = (at, said, params) => {
    refused = true
    refuse(at, said, { component: name, ...params })
  }
  for (const attribute of element.attributes) {
    const at = attribute.position?.start
    if (attribute.type !== 'mdxJsxAttribute') wrong(at, 'spread')
    else if (/^on/i.test(attribute.name)) wrong(at, 'event-attribute', { name: attribute.name })
    else if (attribute.name === 'style') wrong(at, 'style-attribute')
    else if (places.has(attribute.name)) wrong(at, 'duplicate-attribute', { name: attribute.name })
    else {
      places.set(attribute.name, at)
      const value = writtenValue(attribute)
      if (value === undefined) wrong(at, 'expression')
      else if (holdsForbidden(value)) wrong(at, 'characters', { code: attribute.name })
      else given[attribute.name] = value
    }
  }
  if (refused) return null
  const parsed = rule.props.safeParse(given)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    for (const said of saidBy(issue, valueAt(given, issue.path))) {
      const at = places.get(String(said.path[0])) ?? element.position?.start
      wrong(at, ofProp(said.rule, said.path), said.params)
    }
  }
  return null
}

/** Undefined where the value would have to be computed. A name alone is true. */
function writtenValue({ value }: MdxJsxAttribute): Literal | undefined {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return value
  return literalOf(value.data?.estree)?.value
}

/** At the top of the props, a key is a prop. */
function ofProp(rule: FindingRule, path: PropertyKey[]): FindingRule {
  if (path.length > 1) return rule
  if (rule === 'unknown-key') return 'unknown-prop'
  return rule === 'missing' ? 'missing-prop' : rule
}

/** Characters written as references or escapes are seen only once they are read. */
function holdsForbidden(value: Literal): boolean {
  if (typeof value === 'string') return hasForbidden(value)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, part]) => hasForbidden(key) || holdsForbidden(part))
}

function valueAt(props: Literal, path: readonly PropertyKey[]): unknown {
  let value: unknown = props
  for (const key of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[key]
  return value
}
