import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching } from '@codemirror/language'
import { lintKeymap, setDiagnostics } from '@codemirror/lint'
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { colours, languageOf } from './languages.ts'
import { diagnosticsFrom, offsetOf } from './places.ts'
import { theme } from './theme.ts'

/**
 * Puts the editor in the place of the textarea. It lives in a shadow tree, where its style sheets are
 * constructed: the page's policy forbids style elements.
 */
export function mountEditor(frame: HTMLElement, textarea: HTMLTextAreaElement): void {
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  // Outside, a key pressed in here looks as if nobody were typing: no shortcut of the page may act on it.
  host.addEventListener('keydown', (event) => event.stopPropagation())
  textarea.before(host)
  const view = new EditorView({
    doc: textarea.value,
    root,
    parent: root,
    extensions: extensionsFor(frame, textarea),
  })
  textarea.hidden = true
  frame.querySelector('[data-keys]')?.removeAttribute('hidden')
  leadHere(view, textarea)
  warnBeforeLeaving(view, textarea)
  resume(view, textarea)
}

function extensionsFor(frame: HTMLElement, textarea: HTMLTextAreaElement): Extension[] {
  const label = textarea.labels?.[0]?.textContent ?? ''
  const save = () => {
    textarea.form?.requestSubmit()
    return true
  }
  return [
    lineNumbers(),
    highlightActiveLineGutter(),
    highlightSpecialChars(),
    history(),
    drawSelection(),
    bracketMatching(),
    highlightSelectionMatches(),
    EditorView.lineWrapping,
    EditorState.tabSize.of(2),
    EditorState.phrases.of(JSON.parse(frame.dataset.phrases ?? '{}')),
    EditorView.contentAttributes.of({ 'aria-label': label, lang: textarea.lang, tabindex: '0' }),
    keymap.of([
      { key: 'Mod-s', run: save, preventDefault: true },
      ...searchKeymap,
      ...historyKeymap,
      ...lintKeymap,
      ...defaultKeymap,
    ]),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) textarea.value = state.doc.toString()
    }),
    languageOf(frame.dataset.language),
    colours,
    theme,
  ]
}

/** Links to the textarea, such as those of the findings, put the cursor where they say. */
function leadHere(view: EditorView, textarea: HTMLTextAreaElement): void {
  const links = [...document.querySelectorAll<HTMLElement>(`a[href="#${CSS.escape(textarea.id)}"]`)]
  const marked = links.filter((link) => link.dataset.line)
  view.dispatch(setDiagnostics(view.state, diagnosticsFrom(marked, view.state.doc)))
  for (const link of [...links, ...(textarea.labels ?? [])]) {
    link.addEventListener('click', (event) => {
      event.preventDefault()
      if (link.dataset.line) goTo(view, offsetOf(link, view.state.doc))
      view.focus()
    })
  }
}

function goTo(view: EditorView, anchor: number): void {
  const effects = EditorView.scrollIntoView(anchor, { y: 'center' })
  view.dispatch({ selection: { anchor }, effects })
}

/** Asks before a page with unsaved text is left, unless it is left by sending the form. */
function warnBeforeLeaving(view: EditorView, textarea: HTMLTextAreaElement): void {
  const saved = view.state.doc
  const cameUnsaved = 'unsaved' in textarea.dataset
  let sending = false
  textarea.form?.addEventListener('submit', () => {
    sending = true
  })
  window.addEventListener('beforeunload', (event) => {
    if (sending || (view.state.doc.eq(saved) && !cameUnsaved)) return
    event.preventDefault()
  })
}

/** After a saving the cursor is where it was. */
function resume(view: EditorView, textarea: HTMLTextAreaElement): void {
  const key = `editor ${location.pathname}${location.search}`
  const kept = Number(sessionStorage.getItem(key))
  sessionStorage.removeItem(key)
  if (kept > 0 && kept <= view.state.doc.length) {
    goTo(view, kept)
    view.focus()
  }
  textarea.form?.addEventListener('submit', () => {
    sessionStorage.setItem(key, String(view.state.selection.main.head))
  })
}
