import type { WhyPage } from '#app/features/why.server.ts'
import { formatRate } from '#app/platform/i18n/translate.ts'
import { useLocale, useT } from '#app/platform/page-context.tsx'
import { Points } from '#app/ui/points.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'

type Asked = WhyPage['asked'][number]

/** What earns the certification, and what of it is still to be done. */
export function WhyAsked({ asked, canEarn }: Pick<WhyPage, 'asked' | 'canEarn'>) {
  const t = useT()
  const mark = ({ isMissing }: Asked) => (
    <StatusBadge tone={isMissing ? 'info' : 'good'}>
      {t(`learn.why-page.${isMissing ? 'missing' : 'done'}`)}
    </StatusBadge>
  )
  return (
    <Points
      items={asked.map((group) => ({
        id: group.parts.map(({ id }) => id).join(' '),
        text: (
          <>
            {group.choice ? <Choice parts={group.parts} /> : <Part part={group.parts[0]!} />}{' '}
            {canEarn && mark(group)}
          </>
        ),
      }))}
    />
  )
}

function Choice({ parts }: Pick<Asked, 'parts'>) {
  const t = useT()
  return (
    <>
      {t('learn.why-page.choice')}
      <ul>
        {parts.map((part) => (
          <li key={part.id}>
            <Part part={part} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Part({ part }: { part: Asked['parts'][number] }) {
  const t = useT()
  const locale = useLocale()
  const { kind, title, href, atLeast } = part
  const words =
    atLeast === null
      ? t(`learn.why-page.${kind}`, { title })
      : t('learn.why-page.score', { title, rate: formatRate(atLeast, locale, 0) })
  return href ? <a href={href}>{words}</a> : words
}
