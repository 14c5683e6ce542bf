export type ImageSize = { width: number; height: number }

/** The size in pixels that a picture's header says; null where it says none. */
export function imageSize(mime: string, bytes: Uint8Array): ImageSize | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (mime === 'image/png') return size(buffer.readUInt32BE(16), buffer.readUInt32BE(20))
    if (mime === 'image/gif') return size(buffer.readUInt16LE(6), buffer.readUInt16LE(8))
    if (mime === 'image/webp') return webpSize(buffer)
    return mime === 'image/jpeg' ? jpegSize(buffer) : null
  } catch {
    // The file ends before its header does.
    return null
  }
}

function size(width: number, height: number): ImageSize | null {
  return width > 0 && height > 0 ? { width, height } : null
}

/** The three forms of WebP: lossy, lossless, extended. */
function webpSize(buffer: Buffer): ImageSize | null {
  const form = buffer.toString('latin1', 12, 16)
  if (form === 'VP8 ')
    return size(buffer.readUInt16LE(26) & 0x3fff, buffer.readUInt16LE(28) & 0x3fff)
  if (form === 'VP8X') return size(1 + buffer.readUIntLE(24, 3), 1 + buffer.readUIntLE(27, 3))
  if (form !== 'VP8L') return null
  const bits = buffer.readUInt32LE(21)
  return size(1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff))
}

/** Walks the segments to the one that begins a frame (SOF0 … SOF15 without DHT, JPG and DAC). */
function jpegSize(buffer: Buffer): ImageSize | null {
  let at = 2
  while (at + 9 < buffer.length) {
    if (buffer[at] !== 0xff) return null
    const marker = buffer[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return size(buffer.readUInt16BE(at + 7), buffer.readUInt16BE(at + 5))
    at += 2 + buffer.readUInt16BE(at + 2)
  }
  return null
}
