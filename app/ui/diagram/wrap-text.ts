/** Widths of the interface's letters in parts of their size, rounded up; what is not named is 0.55. */
const widths: [letters: RegExp, width: number][] = [
  [/[iíîïjl.,:;'’|!]/u, 0.26],
  [/[frt()\-[\] ]/u, 0.33],
  [/[mwMWœŒæ%—@]/u, 0.86],
  [/[A-ZÀ-Ý]/u, 0.64],
]

/** How wide a text is at about that size, in the same unit. Errs on the wide side. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const letter of text) ems += widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.55
  return ems * size
}

/** Breaks a text between its words into lines no wider than `width`; a longer word stays whole. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \n]+/u)) {
    const longer = line ? `${line} ${word}` : word
    if (line && textWidth(longer, size) > width) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  return line ? [...lines, line] : lines
}
