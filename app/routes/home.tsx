import type { LoaderFunctionArgs } from '@remix-run/node'
import { isDemonstration } from '#app/features/demonstration/mark.server.ts'
import { visitorContext } from '#app/features/guard.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { seeOther } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Cluster, Section, Stack } from '#app/ui/layout.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const handle: PageHandle = { title: (t) => t('home.title') }

/** Whoever is signed in goes to what they have to do; a stranger is told what this is. */
export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await visitorContext(request)
  if (ctx.learnerId) throw seeOther('/learn')
  return { demonstration: isDemonstration(ctx.db) }
}

const demonstrationAccounts = ['learner', 'leader', 'author', 'reviewer', 'admin', 'auditor']

export default function Home() {
  const t = useT()
  const { demonstration } = useLoaded<typeof loader>()
  return (
    <Stack gap="large">
      <PageTitle title={t('home.title')} lead={<p>{t('home.lead')}</p>} />
      <Cluster>
        <LinkButton kind="primary" href="/account/sign-in">
          {t('account.sign-in.title')}
        </LinkButton>
        <LinkButton href="/account/sign-up">{t('account.sign-up.title')}</LinkButton>
      </Cluster>
      <Section id="for-whom" heading={t('home.for-whom')}>
        <DescriptionList
          entries={['personnel', 'leaders', 'authors', 'others'].map((who) => ({
            term: t(`home.${who}.who`),
            description: t(`home.${who}.what`),
          }))}
        />
      </Section>
      {demonstration && (
        <Section id="demonstration" heading={t('home.demonstration.heading')}>
          <Stack gap="small">
            <p>{t('home.demonstration.password')}</p>
            <DescriptionList
              entries={demonstrationAccounts.map((name) => ({
                term: `${name}@demo.example`,
                description: t(`home.demonstration.${name}`),
              }))}
            />
            <p>
              <a href="/demo/inbox">{t('home.demonstration.inbox')}</a>
            </p>
          </Stack>
        </Section>
      )}
    </Stack>
  )
}
