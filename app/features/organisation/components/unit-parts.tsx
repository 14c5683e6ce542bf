import type { adminUnit } from '#app/features/organisation/queries/admin-units.server.ts'
import { formatNumber } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Table } from '#app/ui/table.tsx'
import { periodInWords } from './period.ts'
import { UnitName } from './unit-name.tsx'

type Shown = NonNullable<ReturnType<typeof adminUnit>>

/** admin/unit: the units directly below, with how many people serve there. */
export function UnitsBelow({ units }: { units: Shown['children'] }) {
  const { t, locale } = usePage()
  return (
    <Section id="below" heading={t('admin.unit.below')}>
      <Table
        caption={t('admin.unit.caption')}
        captionHidden
        rows={units}
        rowKey={({ unit }) => unit.id}
        rowHref={({ unit }) => `/admin/units/${encodeURIComponent(unit.code)}`}
        empty={<p>{t('admin.unit.no-children')}</p>}
        columns={[
          {
            id: 'name',
            head: t('admin.unit.name'),
            rowHead: true,
            cell: ({ unit }) => <UnitName unit={unit} />,
          },
          {
            id: 'all',
            head: t('admin.unit.all'),
            numeric: true,
            cell: ({ below }) => formatNumber(below, locale),
          },
          {
            id: 'own',
            head: t('admin.unit.own'),
            numeric: true,
            cell: ({ own }) => formatNumber(own, locale),
          },
        ]}
      />
    </Section>
  )
}

/** admin/unit: under which unit it stood, and when. */
export function Placements({ placements }: { placements: Shown['placements'] }) {
  const { t, locale } = usePage()
  return (
    <Section id="placements" heading={t('admin.unit.placements')}>
      <DescriptionList
        entries={placements.map(({ parent, isRoot, from, until }) => ({
          term: periodInWords(t, locale, { from, until }),
          description: isRoot ? (
            t('admin.unit.root')
          ) : (
            <UnitName unit={parent} none={t('admin.unit.elsewhere')} />
          ),
        }))}
      />
    </Section>
  )
}

type Grants = { grants: Shown['grants']; names: Record<string, string> }

/** admin/unit: who holds what over this very unit. */
export function UnitGrants({ grants, names }: Grants) {
  const { t, locale } = usePage()
  return (
    <Section id="grants" heading={t('admin.unit.grants')}>
      <Table
        caption={t('admin.unit.grants')}
        captionHidden
        rows={grants}
        rowKey={({ id, from }) => `${id} ${from}`}
        empty={<p>{t('admin.unit.no-grants')}</p>}
        columns={[
          {
            id: 'holder',
            head: t('admin.unit.holder'),
            rowHead: true,
            cell: ({ learnerId }) =>
              names[learnerId] ? (
                <a href={`/admin/people/${learnerId}`}>{names[learnerId]}</a>
              ) : (
                t('admin.unit.holder-elsewhere')
              ),
          },
          {
            id: 'set',
            head: t('admin.grants.set'),
            cell: ({ permissionSet }) => t(`person.set.${permissionSet}`),
          },
          {
            id: 'period',
            head: t('admin.grants.period'),
            cell: (held) => periodInWords(t, locale, held),
          },
        ]}
      />
    </Section>
  )
}
