import { useT } from '#app/platform/page-context.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import type { MissingCertification } from '../my-certificates.server.ts'
import { WhyLink } from './mine/why-link.tsx'
import { StandingLine } from './standing-line.tsx'
import { TodoList } from './todo-list.tsx'

/** Certifications that I lack or may renew, each with what is left to do for it. */
export function MissingList({ missing }: { missing: MissingCertification[] }) {
  return (
    <Stack gap="large">
      {missing.map((one) => (
        <Missing key={one.certificationId} {...one} />
      ))}
    </Stack>
  )
}

function Missing({ certificationId, title, relevance, standing, todos }: MissingCertification) {
  const t = useT()
  const isWish = relevance === 'recommended' && standing.status === 'notRequired'
  const said = t(`certify.relevance.${relevance}`)
  return (
    <Stack gap="small">
      <h3>{title}</h3>
      <p>
        {isWish ? (
          <StatusBadge tone="info">{said}</StatusBadge>
        ) : (
          <>
            {said} · <StandingLine standing={standing} />
          </>
        )}{' '}
        <WhyLink certificationId={certificationId} title={title} />
      </p>
      {todos.length > 0 ? <TodoList todos={todos} /> : <p>{t('certify.todo.nothing')}</p>}
    </Stack>
  )
}
