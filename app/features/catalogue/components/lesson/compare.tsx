import type { ReactNode } from 'react'
import { Mark, type Tone } from '#app/ui/mark.tsx'
import { useLesson } from './lesson-context.tsx'

/** Two to four things side by side. */
export function Compare({ children }: { children: ReactNode }) {
  return <div className="lesson-compare">{children}</div>
}

const tones: Record<'good' | 'poor' | 'neutral', Tone> = {
  good: 'good',
  poor: 'danger',
  neutral: 'neutral',
}

type SideProps = { title: string; verdict?: keyof typeof tones; children: ReactNode }

/** One of the things compared. A verdict is a shape and a word that screen readers say. */
export function Side({ title, verdict = 'neutral', children }: SideProps) {
  const { t } = useLesson()
  return (
    <section className="lesson-side" data-verdict={verdict}>
      <p className="lesson-side-title">
        {verdict !== 'neutral' && (
          <>
            <Mark tone={tones[verdict]} />
            <span className="visually-hidden">{t(`lesson-parts.verdict.${verdict}`)} </span>
          </>
        )}
        {title}
      </p>
      {children}
    </section>
  )
}
