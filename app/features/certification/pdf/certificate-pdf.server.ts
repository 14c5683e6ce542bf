import PDFDocument from 'pdfkit'
import type { Locale } from '#app/domain/text.ts'
import { formatDay, type Translate } from '#app/platform/i18n/translate.ts'
import type { Certificate } from '../certificate.server.ts'
import type { Face } from './fonts.server.ts'
import { centredLine, centredText, inFace, type Pdf } from './line.server.ts'

type Reader = { t: Translate; locale: Locale; label: string }

// PDF/UA (ISO 14289-1), which the library writes and its types do not name.
const accessible = 'PDF/UA' as 'PDF/A-2a'

const ink = '#1b1d21'
const quiet = '#565a61'
const accent = '#1d4b8f'
const marginPt = 36
const insetPt = 64
const textWidthPt = 560
const qrPt = 96

/**
 * The certificate as one sheet of A4, landscape: fonts embedded, tagged for screen readers (PDF/UA),
 * without scripts or anything from elsewhere. It says what the page says, in the reader's language.
 */
export function certificatePdf(certificate: Certificate, reader: Reader): Promise<Buffer> {
  const { t, locale } = reader
  const title = `${t('certify.deed.kind')}: ${certificate.title}`
  const doc = new PDFDocument({
    ...{ size: 'A4', layout: 'landscape', margin: 0, pdfVersion: '1.7', subset: accessible },
    ...{ tagged: true, lang: locale, displayTitle: true },
    info: {
      ...{ Title: title, Author: certificate.issuer, Subject: certificate.verifyUrl },
      CreationDate: new Date(`${certificate.issuedOn}T12:00:00Z`),
    },
  })
  const chunks: Buffer[] = []
  const finished = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  frame(doc, reader.label)
  const root = doc.struct('Document')
  doc.addStructure(root)
  const part = (kind: 'H1' | 'P' | 'Figure', draw: () => void, alt?: string) =>
    root.add(doc.struct(kind, alt ? { alt } : {}, draw))
  award(doc, certificate, t, part)
  facts(doc, certificate, reader, part)
  root.end()
  doc.end()
  return finished
}

type Part = (kind: 'H1' | 'P' | 'Figure', draw: () => void, alt?: string) => void

/** The border, and the label on both edges: on every sheet, read by nobody twice. */
function frame(doc: Pdf, label: string): void {
  const { width, height } = doc.page
  doc.markContent('Artifact', { type: 'Layout' })
  doc.lineWidth(1.5).strokeColor(accent)
  doc.rect(marginPt, marginPt, width - 2 * marginPt, height - 2 * marginPt).stroke()
  doc.lineWidth(0.5)
  doc.rect(marginPt + 4, marginPt + 4, width - 2 * marginPt - 8, height - 2 * marginPt - 8).stroke()
  const look = { face: 'bold', size: 9, colour: ink } as const
  centredLine(doc, label, 14, look, width)
  centredLine(doc, label, height - 25, look, width)
  doc.endMarkedContent()
}

function award(doc: Pdf, certificate: Certificate, t: Translate, part: Part): void {
  const { issuer, holder, title, summary } = certificate
  const width = doc.page.width - 2 * insetPt
  const line = (text: string, y: number, face: Face, size: number, colour = ink) =>
    centredLine(doc, text, y, { face, size, colour }, width)
  part('P', () => line(issuer, 66, 'bold', 13))
  part('P', () => line(t('certify.deed.kind'), 108, 'regular', 18, accent))
  part('P', () => line(t('certify.deed.opening'), 148, 'regular', 12, quiet))
  part('P', () => line(holder ?? t('certify.deed.no-name'), 168, 'bold', 34))
  part('P', () => line(t('certify.deed.purpose'), 222, 'regular', 12, quiet))
  part('H1', () => line(title, 240, 'bold', 22))
  part('P', () => {
    centredText(doc, summary, 278, { face: 'regular', size: 11.5, colour: ink }, textWidthPt)
  })
  part('P', () => {
    const outcomes = certificate.outcomes.map((outcome) => t('certify.deed.outcome', outcome))
    const look = { face: 'regular', size: 10, colour: quiet } as const
    centredText(doc, outcomes.join(' · '), doc.y + 8, look, textWidthPt)
  })
}

function facts(doc: Pdf, certificate: Certificate, { t, locale }: Reader, part: Part): void {
  const { issuedOn, lastDay, number, verifyUrl, qr } = certificate
  const bottom = doc.page.height - insetPt
  const entries = [
    [t('certify.deed.issued'), formatDay(issuedOn, locale)],
    [t('certify.deed.until'), lastDay ? formatDay(lastDay, locale) : t('certify.deed.always')],
    [t('certify.deed.number'), number],
  ] as const
  for (const [index, [term, value]] of entries.entries()) {
    const x = insetPt + index * 140
    part('P', () => {
      inFace(doc, 'regular')
        .fontSize(9)
        .fillColor(quiet)
        .text(`${term} `, x, bottom - 32)
      inFace(doc, 'bold').fontSize(11).fillColor(ink)
      doc.text(value, x, bottom - 18, { lineBreak: false })
    })
  }
  const x = doc.page.width - insetPt - qrPt
  part('P', () => {
    inFace(doc, 'regular').fontSize(8).fillColor(quiet)
    const words = `${t('certify.deed.verify')} ${verifyUrl}`
    const height = doc.heightOfString(words, { width: 150 })
    doc.text(words, x - 162, bottom - height - 4, { width: 150, align: 'right' })
  })
  const drawn = () => {
    doc
      .save()
      .translate(x, bottom - qrPt)
      .scale(qrPt / qr.size)
    doc.path(qr.path).fill('#000000').restore()
  }
  part('Figure', drawn, t('certify.deed.qr'))
}
