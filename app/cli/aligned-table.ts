/** A table for the console: the first columns are text, the rest figures, which end in one line. */
export function alignedTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  textColumns: number,
): string {
  const widths = heads.map((head, at) =>
    Math.max(...[head, ...rows.map((row) => row[at] ?? '')].map((cell) => [...cell].length)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => {
        const gap = ' '.repeat(Math.max(0, widths[at]! - [...cell].length))
        return at < textColumns ? cell + gap : gap + cell
      })
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '-'.repeat(width))
  return [heads, rule, ...rows].map(line).join('\n')
}
