import type { ReactNode } from 'react'
import { useLesson } from './lesson-context.tsx'

/** A word of the glossary: pressing it shows what it means, without a script. */
export function KeyTerm({ id, children }: { id: string; children: ReactNode }) {
  const { glossary, unique } = useLesson()
  const entry = glossary[id]
  if (!entry) return children
  const note = unique(`term-${id}`)
  return (
    <>
      <button className="lesson-term" type="button" data-behaviour="term" {...opens(note)}>
        {children}
      </button>
      <span className="lesson-term-note" id={note} role="note" {...{ popover: 'auto' }}>
        <strong>{entry.term}</strong> – {entry.definition}
      </span>
    </>
  )
}

/** React 18 does not know the attribute, and hands on what it does not know. */
function opens(id: string) {
  return { popovertarget: id }
}
