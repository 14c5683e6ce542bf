import type { Review } from '#app/domain/items/item.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { Table } from '#app/ui/table.tsx'
import { ItemText } from './item-text.tsx'

type Of<Kind> = { review: Extract<Review, { kind: Kind }> }

/** The entries in their right order, each with the place it was given. */
export function OrderSolution({ review: { entries } }: Of<'ordering'>) {
  const { t, locale } = usePage()
  return (
    <Table
      caption={t('assess.review.order')}
      captionHidden
      rows={entries.map((entry, index) => ({ ...entry, place: index + 1 }))}
      rowKey={({ place }) => String(place)}
      columns={[
        { id: 'place', head: t('assess.review.right-place'), cell: ({ place }) => place },
        {
          id: 'text',
          head: t('assess.review.entry'),
          rowHead: true,
          cell: ({ text }) => <ItemText text={text[locale]} />,
        },
        { id: 'rank', head: t('assess.review.your-place'), cell: ({ rank }) => rank ?? '–' },
      ]}
    />
  )
}

/** Each pair as it is right, with what was chosen. */
export function PairsSolution({ review: { pairs } }: Of<'matching'>) {
  const { t, locale } = usePage()
  return (
    <Table
      caption={t('assess.review.pairs')}
      captionHidden
      rows={pairs}
      rowKey={({ left }) => left.en}
      columns={[
        {
          id: 'left',
          head: t('assess.review.left'),
          rowHead: true,
          cell: ({ left }) => <ItemText text={left[locale]} />,
        },
        {
          id: 'right',
          head: t('assess.review.right-answer'),
          cell: ({ right }) => <ItemText text={right[locale]} />,
        },
        {
          id: 'chosen',
          head: t('assess.review.your-answer'),
          cell: ({ chosen }) => (chosen ? <ItemText text={chosen[locale]} /> : '–'),
        },
      ]}
    />
  )
}
