import type { Expression, ObjectExpression, Program, TemplateLiteral } from 'estree'

/** How deep arrays and objects may be nested in one another. */
const literalDepthMax = 6

export type Literal = string | number | boolean | null | Literal[] | { [key: string]: Literal }

/** What an expression says, where it is a literal; null where it would have to be computed. */
export function literalOf(program: Program | null | undefined): { value: Literal } | null {
  const [statement, ...more] = program?.body ?? []
  if (!statement || more.length > 0 || statement.type !== 'ExpressionStatement') return null
  try {
    return { value: read(statement.expression, 0) }
  } catch (error) {
    if (error !== computed) throw error
    return null
  }
}

/** An expression with nothing in it but a comment. */
export function isComment(program: Program | null | undefined): boolean {
  return program?.body.length === 0
}

const computed = Symbol('not a literal')

function read(node: Expression, depth: number): Literal {
  if (depth > literalDepthMax) throw computed
  switch (node.type) {
    case 'Literal':
      if ('regex' in node || 'bigint' in node || typeof node.value === 'bigint') throw computed
      return node.value as Literal
    case 'TemplateLiteral':
      return template(node)
    case 'UnaryExpression':
      return negative(node.operator, node.argument, depth)
    case 'ArrayExpression':
      return node.elements.map((element) => {
        if (!element || element.type === 'SpreadElement') throw computed
        return read(element, depth + 1)
      })
    case 'ObjectExpression':
      return object(node, depth)
    default:
      throw computed
  }
}

function template({ expressions, quasis }: TemplateLiteral): string {
  const text = quasis[0]?.value.cooked
  if (expressions.length > 0 || typeof text !== 'string') throw computed
  return text
}

function negative(operator: string, argument: Expression, depth: number): number {
  const value = read(argument, depth + 1)
  if (operator !== '-' || typeof value !== 'number') throw computed
  return -value
}

function object(node: ObjectExpression, depth: number): Literal {
  const entries = node.properties.map((property): [string, Literal] => {
    if (property.type !== 'Property' || property.kind !== 'init') throw computed
    if (property.computed || property.method || property.shorthand) throw computed
    return [keyOf(property.key as Expression), read(property.value as Expression, depth + 1)]
  })
  const keys = entries.map(([key]) => key)
  if (new Set(keys).size < keys.length) throw computed
  return Object.fromEntries(entries)
}

/** A key that would change what the object is, rather than what it holds, is none. */
function keyOf(key: Expression): string {
  const name =
    key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined
  if (name === undefined || name === '__proto__') throw computed
  return name
}
