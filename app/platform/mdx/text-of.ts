import type { Nodes } from 'mdast'

/** All the words in a node, as a reader sees them; the words in props are not among them. */
export function textOf(node: Nodes): string {
  if ('value' in node && isRead(node.type)) return node.value
  if (node.type === 'break') return ' '
  if (!('children' in node)) return ''
  const parts = (node.children as Nodes[]).map(textOf)
  return parts.join(isBlock(node.type) ? '\n' : '')
}

function isRead(type: Nodes['type']): boolean {
  return type === 'text' || type === 'inlineCode' || type === 'code'
}

/** What has paragraphs, rows or cells in it: their words do not run into one another. */
function isBlock(type: Nodes['type']): boolean {
  const blocks: Nodes['type'][] = [
    'root',
    'blockquote',
    'list',
    'listItem',
    'table',
    'tableRow',
    'footnoteDefinition',
    'mdxJsxFlowElement',
  ]
  return blocks.includes(type)
}
