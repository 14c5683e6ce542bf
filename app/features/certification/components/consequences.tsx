import { formatDay } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Stack } from '#app/ui/layout.tsx'
import type { Consequence } from '../consequences.server.ts'
import { TodoList } from './todo-list.tsx'

/** What a result means for each certification that it counts for. */
export function Consequences({ consequences }: { consequences: Consequence[] }) {
  return (
    <Stack>
      {consequences.map((one) => (
        <Stack key={one.certificationId} gap="small">
          {one.held && <Held title={one.title} held={one.held} />}
          {one.todos && one.todos.length > 0 && <Still title={one.title} todos={one.todos} />}
        </Stack>
      ))}
    </Stack>
  )
}

function Held({ title, held }: { title: string; held: NonNullable<Consequence['held']> }) {
  const { t, locale } = usePage()
  const { credentialId, lastDay, renewFrom } = held
  const sentences = [
    t('assess.result.earned', { title }),
    lastDay
      ? t('assess.result.until', { day: formatDay(lastDay, locale) })
      : t('assess.result.always'),
    renewFrom && t('assess.result.renew-from', { day: formatDay(renewFrom, locale) }),
  ]
  return (
    <>
      <p>{sentences.filter(Boolean).join(' ')}</p>
      <p>
        <LinkButton kind="primary" href={`/certify/${credentialId}`}>
          {t('assess.result.see-certificate')}
        </LinkButton>
      </p>
    </>
  )
}

function Still({ title, todos }: { title: string; todos: NonNullable<Consequence['todos']> }) {
  const { t } = usePage()
  return (
    <>
      <p>{t('assess.result.still', { title })}</p>
      <TodoList todos={todos} />
    </>
  )
}
