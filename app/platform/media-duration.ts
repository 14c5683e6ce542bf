/** How long a recording lasts, in whole seconds; null where its bytes do not say it plainly. */
export function durationOf(bytes: Uint8Array, mime: string): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const seconds =
    mime === 'video/mp4' || mime === 'audio/mp4'
      ? ofMp4(view)
      : mime === 'audio/mpeg'
        ? ofMp3(view)
        : null
  return seconds !== null && Number.isFinite(seconds) && seconds > 0 ? Math.round(seconds) : null
}

const fourLetters = (view: DataView, at: number) =>
  String.fromCharCode(...[0, 1, 2, 3].map((place) => view.getUint8(at + place)))

/** ISO/IEC 14496-12, 8.2.2: the movie's header says its length in units of its own scale. */
function ofMp4(view: DataView): number | null {
  const movie = boxIn(view, 'moov', 0, view.byteLength)
  const header = movie && boxIn(view, 'mvhd', movie.from, movie.until)
  if (!header || header.until - header.from < 32) return null
  const wide = view.getUint8(header.from) === 1
  const scale = view.getUint32(header.from + (wide ? 20 : 12))
  const at = header.from + (wide ? 24 : 16)
  const length = wide ? Number(view.getBigUint64(at)) : view.getUint32(at)
  return scale > 0 ? length / scale : null
}

function boxIn(view: DataView, name: string, from: number, until: number) {
  for (let at = from; at + 8 <= until; ) {
    const size = view.getUint32(at)
    const end = size === 0 ? until : at + size
    if (size === 1 || (size !== 0 && size < 8) || end > until) return null
    if (fourLetters(view, at + 4) === name) return { from: at + 8, until: end }
    at = end
  }
  return null
}

const kilobits = {
  first: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  second: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
}
const rates = [44_100, 48_000, 32_000]

/** ISO/IEC 11172-3: the number of frames where the first one tells it, else size by bit rate. */
function ofMp3(view: DataView): number | null {
  const start = afterTag(view)
  if (start + 200 > view.byteLength || (view.getUint16(start) & 0xffe6) !== 0xffe2) return null
  const version = (view.getUint8(start + 1) >> 3) & 3
  const third = view.getUint8(start + 2)
  const rate = (rates[(third >> 2) & 3] ?? 0) / (version === 3 ? 1 : version === 2 ? 2 : 4)
  const bits = kilobits[version === 3 ? 'first' : 'second'][third >> 4] ?? 0
  const mono = view.getUint8(start + 3) >> 6 === 3
  const side = version === 3 ? (mono ? 17 : 32) : mono ? 9 : 17
  const info = start + 4 + side
  const counted = ['Xing', 'Info'].includes(fourLetters(view, info))
  if (counted && (view.getUint8(info + 7) & 1) === 1) {
    return (view.getUint32(info + 8) * (version === 3 ? 1152 : 576)) / rate
  }
  return ((view.byteLength - start) * 8) / (bits * 1000)
}

/** Where an ID3 tag ends; its size is in four times seven bits. */
function afterTag(view: DataView): number {
  if (view.byteLength < 10 || fourLetters(view, 0).slice(0, 3) !== 'ID3') return 0
  return [6, 7, 8, 9].reduce((size, at) => size * 128 + (view.getUint8(at) & 127), 0) + 10
}
