import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { tags } from '@lezer/highlight'
import type { MarkdownConfig } from '@lezer/markdown'

/** The lines between `---` at the top of a lesson; without this they would be read as a heading. */
const frontMatter: MarkdownConfig = {
  defineNodes: [{ name: 'FrontMatter', block: true, style: tags.meta }],
  parseBlock: [
    {
      name: 'FrontMatter',
      before: 'HorizontalRule',
      parse(cx, line) {
        if (cx.lineStart > 0 || line.text !== '---') return false
        let last = '---'
        while (cx.nextLine()) {
          last = line.text
          if (last === '---') break
        }
        cx.addElement(cx.elt('FrontMatter', 0, cx.lineStart + last.length))
        cx.nextLine()
        return true
      },
    },
  ],
}

const lesson = () =>
  markdown({ base: markdownLanguage, completeHTMLTags: false, extensions: [frontMatter] })

/** As much of YAML as helps the eye: keys, quoted texts, comments, plain values. */
const yaml = () =>
  StreamLanguage.define<null>({
    startState: () => null,
    token(stream) {
      if (stream.eatSpace()) return null
      if (stream.match(/^#.*/)) return 'comment'
      if (stream.match(/^(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")/)) return 'string'
      if (stream.match(/^[A-Za-z][\w.-]*(?=\s*:(?:\s|$))/)) return 'propertyName'
      if (stream.match(/^(?:true|false|null|-?\d+(?:[.-]\d+)*)(?=\s*(?:[,}\]]|$))/)) return 'atom'
      if (stream.match(/^(?:[{}[\],]|[-:>|](?=\s|$))/)) return 'punctuation'
      stream.match(/^[^\s{}[\],:]+/) || stream.next()
      return null
    },
    languageData: { commentTokens: { line: '#' } },
  })

export function languageOf(name: string | undefined): Extension {
  return name === 'yaml' ? yaml() : lesson()
}

/** The page's own colours, so that light and dark are right. */
export const colours = syntaxHighlighting(
  HighlightStyle.define([
    { tag: tags.heading, fontWeight: '700' },
    { tag: tags.strong, fontWeight: '700' },
    { tag: tags.emphasis, fontStyle: 'italic' },
    { tag: [tags.link, tags.url], color: 'var(--accent)' },
    { tag: [tags.meta, tags.comment, tags.processingInstruction], color: 'var(--ink-quiet)' },
    { tag: [tags.tagName, tags.propertyName, tags.angleBracket], color: 'var(--accent)' },
    { tag: [tags.attributeName, tags.atom], color: 'var(--attention-ink)' },
    { tag: [tags.string, tags.attributeValue, tags.monospace], color: 'var(--good-ink)' },
    { tag: tags.punctuation, color: 'var(--ink-quiet)' },
    { tag: tags.invalid, color: 'var(--danger-ink)' },
  ]),
)
