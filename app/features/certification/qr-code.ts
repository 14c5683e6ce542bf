import QRCode from 'qrcode'

/** A QR code as squares: `path` draws the dark ones, one unit each, within `size` × `size` units. */
export type QrCode = { size: number; path: string }

/** What stands free around a code, so that it can be found (ISO/IEC 18004, 9.1). */
const quietUnits = 4

/** Encodes a text with error correction M: a seventh of the code may be smudged. */
export function qrCode(text: string): QrCode {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const path: string[] = []
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!modules.get(y, x)) continue
      const from = x
      while (x + 1 < size && modules.get(y, x + 1)) x++
      const run = x + 1 - from
      path.push(`M${from + quietUnits} ${y + quietUnits}h${run}v1h${-run}z`)
    }
  }
  return { size: size + 2 * quietUnits, path: path.join('') }
}
