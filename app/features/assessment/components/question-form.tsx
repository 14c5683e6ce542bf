import type { Fields } from '#app/domain/items/kind.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { Button } from '#app/ui/button.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { Cluster } from '#app/ui/layout.tsx'
import { Question } from '#app/ui/question.tsx'
import type { QuestionAsked, UnderWay } from '../under-way.server.ts'
import { AnswerFields } from './answer-fields.tsx'
import { ItemText } from './item-text.tsx'

/** The form that the map's buttons send as well. */
export const questionFormId = 'question'
export const savedStatusId = 'saved'

type QuestionFormProps = {
  underWay: Pick<UnderWay, 'attemptId' | 'places'>
  asked: QuestionAsked
  /** What could not be saved, as it was given. */
  refused?: { error: string; fields: Fields }
}

/** One question with its answer and the ways on; each way saves the answer first. */
export function QuestionForm({ underWay, asked, refused }: QuestionFormProps) {
  const { t, locale } = usePage()
  const { position, itemId, question, marked } = asked
  const { attemptId, places } = underWay
  return (
    <form
      id={questionFormId}
      method="post"
      action={`/assess/attempt/${attemptId}/${position}`}
      noValidate
      autoComplete="off"
      data-behaviour="answer"
      data-save={`/assess/attempt/${attemptId}/answer`}
      data-status={savedStatusId}
      data-saving={t('assess.saved.saving')}
      data-lost={t('assess.saved.lost')}
      data-signed-out={t('assess.saved.signed-out')}
    >
      <HiddenFields fields={{ item: itemId }} />
      <Question
        id="asked"
        place={t('assess.question.place', { position, count: places.length })}
        prompt={<ItemText text={question.prompt[locale]} />}
        hint={t(`items.hint.${question.kind}`)}
        error={refused && t(refused.error)}
      >
        <AnswerFields question={question} fields={refused?.fields ?? asked.fields} />
      </Question>
      <div className="question-moves">
        <Cluster>
          {position < places.length && (
            <Button kind="primary" name="to" value="next">
              {t('assess.question.next')}
            </Button>
          )}
          {position > 1 && (
            <Button name="to" value="previous">
              {t('assess.question.previous')}
            </Button>
          )}
          <Button
            name="to"
            value="review"
            kind={position < places.length ? 'secondary' : 'primary'}
          >
            {t('assess.question.review')}
          </Button>
          <Button kind="quiet" name="to" value={marked ? 'unmark' : 'mark'}>
            {t(marked ? 'assess.question.unmark' : 'assess.question.mark')}
          </Button>
        </Cluster>
      </div>
    </form>
  )
}
