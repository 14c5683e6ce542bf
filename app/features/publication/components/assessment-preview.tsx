import { formatRate } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { AnswerFields } from '../../assessment/components/answer-fields.tsx'
import { ItemText } from '../../assessment/components/item-text.tsx'
import { Solution } from '../../assessment/components/solution.tsx'
import { FindingList } from '../../catalogue/components/finding-list.tsx'
import { editPath } from '../studio/findings.ts'
import type { AssessmentPreview, ItemPreview } from '../studio/preview.server.ts'

type Props = { courseId: string; path: string; assessment: AssessmentPreview }

/** Every question of a pool as learners see it; the key is one press behind. */
export function AssessmentShown({ courseId, path, assessment }: Props) {
  const { t, locale } = usePage()
  const { definition, items, findings } = assessment
  if (!definition) {
    return (
      <Stack gap="small">
        <Notice tone="attention" title={t('author.preview.broken')}>
          <p>
            {t(findings.length > 0 ? 'author.preview.broken-advice' : 'author.preview.missing')}
          </p>
        </Notice>
        <FindingList
          findings={findings}
          fileNamed={false}
          hrefOf={() => editPath(courseId, path)}
        />
      </Stack>
    )
  }
  const { draw, pass, attempts, coolDownHours: hours, timeLimitMinutes } = definition
  return (
    <Stack gap="large">
      <div className="prose">
        <p>{definition.intro[locale]}</p>
        <p>
          {t('author.preview.rules', {
            draw,
            count: items.length,
            pass: formatRate(pass, locale, 0),
            attempts,
            hours,
          })}
        </p>
        {timeLimitMinutes && <p>{t('author.preview.limit', { count: timeLimitMinutes })}</p>}
      </div>
      {items.map((item, index) => (
        <ItemShown key={item.id} item={item} number={index + 1} count={items.length} />
      ))}
    </Stack>
  )
}

type ItemShownProps = { item: ItemPreview; number: number; count: number }

function ItemShown({ item: { id, competency, question, key }, number, count }: ItemShownProps) {
  const { t, locale } = usePage()
  return (
    <Stack gap="small">
      <form id={id} autoComplete="off">
        <fieldset className="question">
          <legend>
            <span className="question-place">
              {t('author.preview.question', { number, count })}
            </span>
            <h2>
              <ItemText text={question.prompt[locale]} />
            </h2>
          </legend>
          <p className="field-hint">{t(`items.hint.${question.kind}`)}</p>
          <AnswerFields question={question} fields={{}} />
        </fieldset>
      </form>
      <Disclosure summary={t('author.preview.key')}>
        <Stack gap="small">
          <Solution review={key} />
          {key.explanation && (
            <p>
              <ItemText text={key.explanation[locale]} />
            </p>
          )}
          <p>
            {t('author.preview.competency')}: <code>{competency}</code> · <code>{id}</code>
          </p>
        </Stack>
      </Disclosure>
    </Stack>
  )
}
