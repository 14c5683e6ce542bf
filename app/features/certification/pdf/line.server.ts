import { type Face, fontFile, runsOf } from './fonts.server.ts'

export type Pdf = PDFKit.PDFDocument

export type Look = { face: Face; size: number; colour: string }

/** Chooses a font of which the document embeds the letters used. */
export function inFace(
  doc: Pdf,
  face: Face,
  script: Parameters<typeof fontFile>[1] = 'latin',
): Pdf {
  const { name, bytes } = fontFile(face, script)
  return doc.registerFont(name, bytes).font(name)
}

/** One centred line in whatever letters it has, made smaller where it would be too wide. */
export function centredLine(doc: Pdf, text: string, y: number, look: Look, widthMax: number): void {
  const runs = runsOf(text)
  const widthAt = (size: number) =>
    runs.reduce((sum, run) => {
      return sum + inFace(doc, look.face, run.script).fontSize(size).widthOfString(run.text)
    }, 0)
  const size = Math.min(look.size, (look.size * widthMax) / widthAt(look.size))
  let x = (doc.page.width - widthAt(size)) / 2
  const baseline = y + look.size - size
  for (const run of runs) {
    inFace(doc, look.face, run.script).fontSize(size).fillColor(look.colour)
    doc.text(run.text, x, baseline, { lineBreak: false })
    x += doc.widthOfString(run.text)
  }
}

/** A centred paragraph; returns where the next may begin. */
export function centredText(doc: Pdf, text: string, y: number, look: Look, width: number): number {
  inFace(doc, look.face).fontSize(look.size).fillColor(look.colour)
  doc.text(text, (doc.page.width - width) / 2, y, { width, align: 'center', lineGap: 2 })
  return doc.y
}
