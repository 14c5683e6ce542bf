import type { Review } from '#app/domain/items/item.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import type { ReviewedAnswer } from '../result.server.ts'
import { ItemText, plainText } from './item-text.tsx'
import { Solution } from './solution.tsx'

/** Every question of a graded attempt; what was not fully right is open to be read. */
export function ReviewedAnswers({ answers }: { answers: ReviewedAnswer[] }) {
  const { t, locale } = usePage()
  return (
    <Stack gap="small">
      {answers.map((answer, index) => (
        <Disclosure
          key={answer.prompt.en}
          open={answer.score < 1}
          summary={
            <>
              {t('assess.review.number', { number: index + 1 })} <Judgement answer={answer} />{' '}
              {plainText(answer.prompt[locale])}
            </>
          }
        >
          <Reviewed review={answer.review} />
        </Disclosure>
      ))}
    </Stack>
  )
}

function Judgement({ answer: { score, answered } }: { answer: ReviewedAnswer }) {
  const { t } = usePage()
  if (!answered) return <StatusBadge tone="neutral">{t('assess.review.blank')}</StatusBadge>
  if (score >= 1) return <StatusBadge tone="good">{t('assess.review.right')}</StatusBadge>
  return score > 0 ? (
    <StatusBadge tone="attention">{t('assess.review.partly')}</StatusBadge>
  ) : (
    <StatusBadge tone="danger">{t('assess.review.wrong')}</StatusBadge>
  )
}

function Reviewed({ review }: { review: Review }) {
  const { locale } = usePage()
  return (
    <Stack gap="small">
      <Solution review={review} />
      {review.explanation && (
        <p>
          <ItemText text={review.explanation[locale]} />
        </p>
      )}
    </Stack>
  )
}
