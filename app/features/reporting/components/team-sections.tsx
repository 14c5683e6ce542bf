import { usePage } from '#app/platform/page-context.tsx'
import { addressWith } from '#app/platform/query.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { teamPageRows } from '../team-filter.ts'
import type { TeamPage } from '../team-page.server.ts'
import { withStatus } from './team-figures.tsx'
import { TeamTable } from './team-table.tsx'

type Props = { page: TeamPage; given: Record<string, string>; self: string }

/** team/list: who needs something, the most urgent first; where nothing else was asked for. */
export function Needing({ page, given, self }: Props) {
  const { t } = usePage()
  if (page.filtered || page.first > 0) return null
  const { needing } = page.figures
  return (
    <Section id="needs" heading={t('team.needs')}>
      {needing === 0 ? (
        <EmptyState title={t('team.needs-none')}>{t('team.needs-none-advice')}</EmptyState>
      ) : (
        <Stack gap="small">
          <p>{t('team.needs-lead')}</p>
          <TeamTable caption={t('team.needs')} rows={page.needing} given={given} self={self} />
          {needing > page.needing.length && (
            <p>
              <a href={withStatus(given, 'needs')}>{t('team.needs-all', { count: needing })}</a>
            </p>
          )}
        </Stack>
      )}
    </Section>
  )
}

/** team/list: everyone, or those whom the filter found, page by page. */
export function Everyone({ page, given, self }: Props) {
  const { t } = usePage()
  const { count, first, shown, filtered } = page
  const heading = filtered ? t('team.found', { count }) : t('team.everyone')
  const to = (start: number) =>
    addressWith('/team', given, { page: String(start / teamPageRows + 1) })
  const position = { from: first + 1, to: first + shown.length, count }
  return (
    <Section id="everyone" heading={heading}>
      <TeamTable
        caption={t('team.caption')}
        rows={shown}
        given={given}
        self={self}
        sorts
        empty={<EmptyState title={t('team.none')}>{t('team.none-advice')}</EmptyState>}
      />
      {shown.length > 0 && (
        <Pagination
          label={t('team.pages')}
          position={t('team.position', position)}
          previous={
            first > 0 ? { href: to(first - teamPageRows), label: t('team.previous') } : undefined
          }
          next={
            position.to < count
              ? { href: to(first + teamPageRows), label: t('team.next') }
              : undefined
          }
        />
      )}
    </Section>
  )
}
