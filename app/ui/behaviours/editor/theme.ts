import { EditorView } from '@codemirror/view'

/** The page's tokens reach into the shadow tree that the editor lives in; its style sheets do not. */
export const theme = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--raised)',
    border: '1px solid var(--edge)',
    borderRadius: 'var(--radius)',
    fontSize: '0.875rem',
  },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '2px' },
  '.cm-scroller': {
    fontFamily: 'var(--mono)',
    lineHeight: '1.6',
    minHeight: '20rem',
    maxHeight: '75vh',
    overflow: 'auto',
  },
  '.cm-content': { paddingBlock: 'var(--space-3)', caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': {
    color: 'var(--ink-quiet)',
    backgroundColor: 'var(--sunken)',
    borderRight: '1px solid var(--rule)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '.cm-activeLineGutter': { color: 'var(--ink)', fontWeight: '700' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'var(--accent-surface)' },
  '.cm-panels, .cm-tooltip': {
    color: 'var(--ink)',
    backgroundColor: 'var(--raised)',
    borderColor: 'var(--edge)',
  },
  '.cm-panel.cm-search': { fontFamily: 'var(--sans)', padding: 'var(--space-2)' },
  '.cm-panel input, .cm-panel button': {
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'var(--surface)',
    backgroundImage: 'none',
    border: '1px solid var(--edge)',
    borderRadius: 'var(--radius)',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--attention-surface)' },
  '.cm-searchMatch-selected': { outline: '2px solid var(--attention)' },
  '.cm-diagnostic': { fontFamily: 'var(--sans)', padding: 'var(--space-2) var(--space-3)' },
})
