/**
 * A `.source-editor` around a textarea: source text with line numbers, colours and search. The textarea
 * stays what the form sends, and stays in use where the script does not load. Tab leaves the text, as
 * everywhere on the page; Control+S saves.
 */
export async function editor(frame: HTMLElement): Promise<void> {
  const textarea = frame.querySelector('textarea')
  if (!textarea) return
  const { mountEditor } = await import('./editor/mount.ts')
  mountEditor(frame, textarea)
}
