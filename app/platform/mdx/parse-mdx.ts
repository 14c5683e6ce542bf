import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { errorAt, type Finding, type FindingRule } from '#app/domain/finding.ts'

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm)

/** The syntax tree of a text, or where its reading stopped and why, in our words. */
export function parseMdx(file: string, body: string): Root | Finding {
  try {
    return parser.parse(body)
  } catch (error) {
    return syntaxFinding(file, error as Message)
  }
}

/** What the parsers throw: a vfile message. */
type Message = {
  ruleId?: string
  source?: string
  reason?: string
  line?: number
  column?: number
}

function syntaxFinding(file: string, message: Message): Finding {
  const { reason = '', line = 1, column = 1 } = message
  const rule = ruleOf(message)
  const tag = /`<\/?([^`>]*)>`/u.exec(reason)?.[1] ?? ''
  // An unclosed tag is reported where its paragraph began; the sentence says where it was opened.
  const opened = /^Expected a closing tag[^(]*\((\d+):(\d+)-/u.exec(reason)
  if (opened) {
    const place = { file, line: Number(opened[1]), column: Number(opened[2]) }
    return errorAt(place, 'mdx-unclosed', { name: tag })
  }
  return errorAt({ file, line, column }, rule, { name: tag })
}

function ruleOf({ ruleId, source = '', reason = '' }: Message): FindingRule {
  if (ruleId === 'acorn') return source.includes('mdxjs-esm') ? 'import-export' : 'expression'
  if (ruleId === 'unexpected-empty-expression') return 'expression'
  if (ruleId === 'unexpected-eof' && source.includes('expression')) return 'mdx-brace'
  if (ruleId === 'end-tag-mismatch' || ruleId === 'unexpected-closing-slash') return 'mdx-end-tag'
  return reason.startsWith('Unexpected character `!`') ? 'raw-html' : 'mdx-syntax'
}
