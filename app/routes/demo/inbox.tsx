import type { LoaderFunctionArgs } from '@remix-run/node'
import { demonstrationInbox } from '#app/features/demonstration/inbox.server.ts'
import { formatInstant } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const handle: PageHandle = { title: (t) => t('demo.inbox.title') }

export async function loader({ request }: LoaderFunctionArgs) {
  return { letters: await demonstrationInbox(request) }
}

export default function Inbox() {
  const { t, locale, timeZone } = usePage()
  const { letters } = useLoaded<typeof loader>()
  return (
    <Stack>
      <PageTitle title={t('demo.inbox.title')} lead={<p>{t('demo.inbox.lead')}</p>} />
      {letters.length === 0 && <EmptyState title={t('demo.inbox.empty')} />}
      {letters.map((letter, index) => (
        <Section
          key={`${letter.to}${letter.sentAt}`}
          id={`letter-${index}`}
          heading={letter.subject}
        >
          <p>
            {t('demo.inbox.to', {
              to: letter.to,
              when: formatInstant(Date.parse(letter.sentAt), locale, timeZone),
            })}
          </p>
          <pre className="letter">{letter.text}</pre>
        </Section>
      ))}
    </Stack>
  )
}
