import { nationName } from '#app/domain/nations.ts'
import type { adminPerson } from '#app/features/organisation/queries/admin-person.server.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Table } from '#app/ui/table.tsx'
import { periodInWords } from './period.ts'
import { UnitName } from './unit-name.tsx'

export type PersonOnRecord = NonNullable<ReturnType<typeof adminPerson>>

/** Who somebody is, as the personnel record has it. */
export function Identity({ person }: { person: PersonOnRecord }) {
  const { t, locale } = usePage()
  const { nation, serviceNumber, email, service } = person
  const periods = service.map((one) => periodInWords(t, locale, one)).join(' · ')
  return (
    <DescriptionList
      entries={[
        {
          term: t('person.number'),
          description: serviceNumber ? `${nation} ${serviceNumber}` : t('person.none'),
        },
        {
          term: t('person.nation'),
          description: nation ? nationName(nation, locale) : t('person.none'),
        },
        { term: t('person.email'), description: email ?? t('person.none') },
        { term: t('person.language'), description: t(`person.locale.${person.locale}`) },
        {
          term: t('admin.person.service'),
          description: periods || t('admin.person.never-served'),
        },
      ]}
    />
  )
}

/** Where and as what somebody served, the newest first. */
export function Postings({ person }: { person: PersonOnRecord }) {
  const { t, locale } = usePage()
  return (
    <Section id="postings" heading={t('admin.person.postings')}>
      <Table
        caption={t('admin.person.postings')}
        captionHidden
        rows={person.postings}
        rowKey={({ from, unitId }) => `${from} ${unitId}`}
        empty={<p>{t('admin.person.no-postings')}</p>}
        columns={[
          {
            id: 'period',
            head: t('admin.person.posted'),
            rowHead: true,
            cell: (posted) => periodInWords(t, locale, posted),
          },
          {
            id: 'unit',
            head: t('person.unit'),
            cell: ({ unit }) =>
              unit && (
                <a href={`/admin/units/${encodeURIComponent(unit.code)}`}>
                  <UnitName unit={unit} />
                </a>
              ),
          },
          {
            id: 'category',
            head: t('person.category'),
            cell: ({ category }) => t(`person.category-of.${category}`),
          },
          {
            id: 'grade',
            head: t('person.grade'),
            cell: ({ grade }) => grade ?? t('person.no-grade'),
          },
          {
            id: 'band',
            head: t('person.band.label'),
            cell: ({ band }) => t(`person.band.${band}`),
          },
        ]}
      />
    </Section>
  )
}

type Roles = { id: string; title: { en: string; fr: string } }[]

/** What somebody does as their work, and when they were away. */
export function RolesAndAbsences({ person, roles }: { person: PersonOnRecord; roles: Roles }) {
  const { t, locale } = usePage()
  const titleOf = (role: string) => roles.find(({ id }) => id === role)?.title[locale] ?? role
  return (
    <>
      <Section id="roles" heading={t('admin.person.roles')}>
        {person.roles.length === 0 && <p>{t('admin.person.no-roles')}</p>}
        <DescriptionList
          entries={person.roles.map((held) => ({
            term: titleOf(held.role),
            description: periodInWords(t, locale, held),
          }))}
        />
      </Section>
      <Section id="absences" heading={t('admin.person.absences')}>
        {person.absences.length === 0 && <p>{t('admin.person.no-absences')}</p>}
        <DescriptionList
          entries={person.absences.map((absent) => ({
            term: t(`person.absence.${absent.kind}`),
            description: periodInWords(t, locale, absent),
          }))}
        />
      </Section>
    </>
  )
}
