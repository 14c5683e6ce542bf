import type { Review } from '#app/domain/items/item.ts'
import { formatNumber } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { MarkedList } from '#app/ui/marked-list.tsx'
import { ItemText } from './item-text.tsx'
import { OrderSolution, PairsSolution } from './solution-tables.tsx'

type Of<Kind> = { review: Extract<Review, { kind: Kind }> }

/** What was right beside what was answered, for a graded attempt whose policy shows it. */
export function Solution({ review }: { review: Review }) {
  switch (review.kind) {
    case 'choice':
    case 'multiple':
      return <Options review={review} />
    case 'boolean':
      return <TrueOrFalse review={review} />
    case 'numeric':
      return <NumberWritten review={review} />
    case 'ordering':
      return <OrderSolution review={review} />
    case 'matching':
      return <PairsSolution review={review} />
  }
}

function Options({ review: { options } }: Of<'choice' | 'multiple'>) {
  const { t, locale } = usePage()
  const markOf = ({ right, chosen }: (typeof options)[number]) => {
    if (right) {
      return { tone: 'good' as const, word: t(`assess.review.${chosen ? 'hit' : 'missed'}`) }
    }
    return chosen ? { tone: 'danger' as const, word: t('assess.review.mistaken') } : undefined
  }
  return (
    <MarkedList
      items={options.map((option) => ({
        id: option.text.en,
        text: <ItemText text={option.text[locale]} />,
        mark: markOf(option),
        note: option.feedback && <ItemText text={option.feedback[locale]} />,
      }))}
    />
  )
}

function TrueOrFalse({ review: { right, chosen } }: Of<'boolean'>) {
  const { t } = usePage()
  return (
    <Given given={chosen === undefined ? null : t(`items.${chosen}`)} right={t(`items.${right}`)} />
  )
}

function NumberWritten({ review: { value, tolerance, unit, written } }: Of<'numeric'>) {
  const { t, locale } = usePage()
  const say = (number: number | string) => (unit ? `${number}\u00a0${unit}` : String(number))
  const exact = say(formatNumber(value, locale, 10))
  const within = say(formatNumber(tolerance, locale, 10))
  return (
    <Given
      given={written === undefined ? null : say(written)}
      right={tolerance === 0 ? exact : t('assess.review.within', { value: exact, within })}
    />
  )
}

function Given({ given, right }: { given: string | null; right: string }) {
  const { t } = usePage()
  return (
    <DescriptionList
      entries={[
        { term: t('assess.review.your-answer'), description: given ?? t('assess.review.blank') },
        { term: t('assess.review.right-answer'), description: right },
      ]}
    />
  )
}
