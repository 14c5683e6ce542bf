import { inflateSync } from 'node:zlib'

/**
 * The words of a PDF, page by page as they were drawn: streams are inflated and glyphs turned into
 * letters by the tables that each font brings for it. Enough for what our own library writes.
 */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf)
  const letters = new Map<string, Map<string, string>>()
  for (const { body } of objects.values()) {
    const table = /\/ToUnicode (\d+) 0 R/.exec(body)?.[1]
    if (!table) continue
    for (const [name, font] of fontNames(objects)) {
      if (objects.get(font)?.body === body) letters.set(name, glyphs(objects.get(table)!.stream))
    }
  }
  const drawn = [...objects.values()]
    .map(({ stream }) => stream)
    .filter((text) => / Tf\b/.test(text))
  return drawn.map((content) => wordsOf(content, letters)).join('\n')
}

type PdfObject = { body: string; stream: string }

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString('latin1')
  const found = text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)
  return new Map(
    [...found].map(([, id, whole]) => {
      const [body = '', packed] = whole!.split('\nstream\n')
      const bytes = Buffer.from(packed?.replace(/\nendstream$/, '') ?? '', 'latin1')
      const stream = body.includes('/FlateDecode') ? inflateSync(bytes) : bytes
      return [id!, { body, stream: stream.toString('latin1') }]
    }),
  )
}

/** Pairs of the name that a page gives a font, and the font's object. */
function fontNames(objects: Map<string, PdfObject>): [string, string][] {
  return [...objects.values()].flatMap(({ body }) =>
    [...body.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]): [string, string] => [name!, id!]),
  )
}

/** From the codes of a font to letters, as its ToUnicode table lists them: from <0000> on. */
function glyphs(table: string): Map<string, string> {
  const codes = new Map<string, string>()
  for (const [, first, list] of table.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
    for (const [index, [, hex]] of [...list!.matchAll(/<([^>]*)>/g)].entries()) {
      const code = (Number.parseInt(first!, 16) + index).toString(16).padStart(4, '0')
      codes.set(code, Buffer.from(hex!.replace(/ /g, ''), 'hex').swap16().toString('utf16le'))
    }
  }
  return codes
}

function wordsOf(content: string, letters: Map<string, Map<string, string>>): string {
  let font = new Map<string, string>()
  const lines: string[] = []
  for (const [, name, array] of content.matchAll(
    /\/(F\d+) [\d.]+ Tf|\[((?:<\w*>|[-\d. ])*)\] TJ/g,
  )) {
    if (name) font = letters.get(name) ?? new Map()
    else {
      const codes = [...array!.matchAll(/<(\w*)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? [])
      lines.push(codes.map((code) => font.get(code) ?? '?').join(''))
    }
  }
  return lines.join('\n')
}
