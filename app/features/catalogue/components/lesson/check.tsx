import { Children, isValidElement, type ReactElement, type ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Mark } from '#app/ui/mark.tsx'
import { useLesson } from './lesson-context.tsx'

type AnswerProps = { right?: boolean; feedback: string; children: ReactNode }

/** One answer of a <Check>, which renders it. */
export function Answer(_props: AnswerProps): null {
  return null
}

/**
 * An ungraded question. Without a script the feedback of an answer appears as it is chosen; with
 * one it waits for the button, and is announced. Nothing is sent or kept.
 */
export function Check({
  id,
  question,
  children,
}: {
  id: string
  question: string
  children: ReactNode
}) {
  const { t } = useLesson()
  const answers = Children.toArray(children).filter((child): child is ReactElement<AnswerProps> =>
    isValidElement(child),
  )
  const several = answers.filter(({ props }) => props.right).length > 1
  return (
    <section
      className="lesson-check"
      data-behaviour="check"
      data-complete={t('lesson-parts.check.complete')}
      data-more={t('lesson-parts.check.more')}
      data-none={t('lesson-parts.check.none')}
    >
      <fieldset className="field choices">
        <legend className="field-label">{question}</legend>
        <p className="field-hint">{t(`lesson-parts.check.${several ? 'several' : 'one'}`)}</p>
        {answers.map(({ props }, index) => (
          <CheckAnswer
            key={props.feedback}
            {...props}
            name={`check-${id}`}
            id={`check-${id}-${index + 1}`}
            kind={several ? 'checkbox' : 'radio'}
          />
        ))}
      </fieldset>
      <Button type="button" hidden>
        {t('lesson-parts.check.button')}
      </Button>
      <p className="lesson-check-said" role="status">
        <span className="visually-hidden" />
        <span />
      </p>
    </section>
  )
}

type CheckAnswerProps = AnswerProps & { id: string; name: string; kind: 'radio' | 'checkbox' }

function CheckAnswer({ id, name, kind, right = false, feedback, children }: CheckAnswerProps) {
  const { t } = useLesson()
  return (
    <div className="choice">
      <input type={kind} id={id} name={name} value={id} autoComplete="off" />
      <label htmlFor={id}>{children}</label>
      <div className="lesson-answer" data-right={right}>
        <p>
          <Mark tone={right ? 'good' : 'attention'} />{' '}
          <strong>{t(`lesson-parts.check.${right ? 'right' : 'wrong'}`)}</strong> {feedback}
        </p>
      </div>
    </div>
  )
}
