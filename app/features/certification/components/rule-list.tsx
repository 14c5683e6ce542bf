import { periodInWords } from '#app/features/organisation/components/period.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Table } from '#app/ui/table.tsx'
import type { Requirements } from '../admin-requirements.server.ts'
import { conditionsInWords } from './rule-words.ts'

/** admin/requirements: every version of every rule, with what people read under "why?". */
export function RuleList({ requirements }: { requirements: Requirements }) {
  const { t, locale } = usePage()
  const titles = new Map(requirements.certifications.map(({ id, title }) => [id, title[locale]]))
  return (
    <Table
      caption={t('admin.requirements.rules')}
      captionHidden
      rows={requirements.rules}
      rowKey={({ id, version }) => `${id} ${version}`}
      empty={<p>{t('admin.requirements.none')}</p>}
      columns={[
        {
          id: 'rule',
          head: t('admin.requirements.rule'),
          rowHead: true,
          cell: ({ id, version }) => (
            <span id={`rule-${id}-${version}`}>
              {id} <small>{t('admin.content.number', { number: version })}</small>
            </span>
          ),
        },
        {
          id: 'certification',
          head: t('admin.requirements.certification'),
          cell: ({ certificationId }) => titles.get(certificationId) ?? certificationId,
        },
        {
          id: 'strength',
          head: t('admin.requirements.strength'),
          cell: ({ strength }) => t(`admin.requirements.${strength}`),
        },
        {
          id: 'who',
          head: t('admin.requirements.conditions'),
          cell: ({ conditions }) => conditionsInWords(t, locale, conditions, requirements),
        },
        {
          id: 'due',
          head: t('admin.requirements.due'),
          numeric: true,
          cell: ({ dueDays }) => dueDays,
        },
        {
          id: 'period',
          head: t('admin.requirements.period'),
          cell: (rule) => periodInWords(t, locale, rule),
        },
        {
          id: 'reason',
          head: t('admin.requirements.reason'),
          cell: ({ reason }) =>
            reason && (
              <Disclosure summary={t('admin.requirements.reason')}>{reason[locale]}</Disclosure>
            ),
        },
      ]}
    />
  )
}
