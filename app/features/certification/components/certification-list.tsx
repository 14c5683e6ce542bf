import type { Translate } from '#app/platform/i18n/translate.ts'
import { formatRate } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { Table } from '#app/ui/table.tsx'
import type { Requirements } from '../admin-requirements.server.ts'
import { nameOf } from '../parts.ts'

type Listed = Requirements['certifications'][number]

/** admin/requirements: what can be earned, by what, and how long it lasts. */
export function CertificationList({ certifications }: { certifications: Listed[] }) {
  const { t, locale } = usePage()
  return (
    <Table
      caption={t('admin.requirements.certifications')}
      captionHidden
      rows={certifications}
      rowKey={({ id }) => id}
      empty={<p>{t('admin.content.none')}</p>}
      columns={[
        {
          id: 'title',
          head: t('admin.requirements.certification'),
          rowHead: true,
          cell: ({ title }) => title[locale],
        },
        {
          id: 'earned',
          head: t('admin.requirements.earned-by'),
          cell: ({ parts }) =>
            parts
              .map((part) => {
                const id = nameOf(part).split(' ')[1]
                const mark =
                  part.kind === 'score' ? ` ≥ ${formatRate(part.atLeast, locale, 0)}` : ''
                return `${t(`admin.requirements.parts.${part.kind}`)} ${id}${mark}`
              })
              .join(' · '),
        },
        {
          id: 'validity',
          head: t('admin.requirements.validity'),
          cell: ({ validity }) => validityInWords(t, validity),
        },
      ]}
    />
  )
}

function validityInWords(t: Translate, validity: Listed['validity']): string {
  const say = (key: string, params?: Record<string, string | number>) =>
    t(`admin.requirements.${key}`, params)
  if (validity.basis === 'none') return say('valid-always')
  const lasts =
    validity.basis === 'fixedDate'
      ? say('valid-fixed', {
          date: `${validity.day}/${validity.month}`,
          months: validity.minimumMonths,
        })
      : say(validity.basis === 'completion' ? 'valid-months' : 'valid-previous', {
          months: validity.months,
        })
  const { windowDays, graceDays } = validity
  return [
    lasts,
    windowDays > 0 && say('window', { days: windowDays }),
    graceDays > 0 && say('grace', { days: graceDays }),
  ]
    .filter(Boolean)
    .join(' · ')
}
