import type { ReactNode } from 'react'
import { useLesson } from './lesson-context.tsx'

type CalloutProps = {
  kind: 'note' | 'tip' | 'warning' | 'example'
  title?: string
  children: ReactNode
}

/** Set apart from the text. Its kind is said in a word, not by colour alone. */
export function Callout({ kind, title, children }: CalloutProps) {
  const { t } = useLesson()
  const word = t(`lesson-parts.callout.${kind}`)
  return (
    <div role="note" className="lesson-callout" data-kind={kind}>
      <p className="lesson-callout-title">
        {title ? t('lesson-parts.callout.titled', { word, title }) : word}
      </p>
      {children}
    </div>
  )
}
