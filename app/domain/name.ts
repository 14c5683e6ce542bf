const spelledOut: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
}

/** How names are searched and compared: without regard to case, accents or doubled spaces. */
export function foldName(name: string): string {
  const bare = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return bare
    .replace(/[ßæœøłđı]/g, (letter) => spelledOut[letter]!)
    .replace(/\s+/g, ' ')
    .trim()
}
