import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileWords } from '#app/features/catalogue/components/lesson/file-words.ts'
import {
  durationWords,
  languageWords,
} from '#app/features/enrolment/components/library/entry-words.ts'
import { Player } from '#app/features/enrolment/components/library/player.tsx'
import { secondsOf } from '#app/features/enrolment/library/durations.server.ts'
import { type EntryPage, entryPage } from '#app/features/enrolment/library/entry-page.server.ts'
import { requireLearner } from '#app/features/guard.server.ts'
import { useLocale, useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { notFound } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const handle: PageHandle<EntryPage> = {
  title: (_, { entry }) => entry.title,
  breadcrumbs: (t) => [{ label: t('media.title'), href: '/media' }],
}

/** One file of the library: to play, to take along, and where its words stand. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireLearner(request)
  const page = entryPage(ctx, ctx.learnerId, params.id!)
  if (page.ok) return { ...page.value, seconds: secondsOf(ctx.db, page.value.entry) }
  throw page.refusal === 'not-found' ? notFound() : new Response(null, { status: 403 })
}

export default function Entry() {
  const t = useT()
  const { entry, captions } = useLoaded<typeof loader>()
  return (
    <Stack gap="large">
      <PageTitle
        title={entry.title}
        kind={t(`media.kind.${entry.kind}`)}
        actions={
          <LinkButton kind="primary" href={`${entry.url}?download=1`} download>
            {t('media.download')}
          </LinkButton>
        }
      />
      <Player entry={entry} captions={captions} />
      <Section id="facts" heading={t('media.facts')}>
        <Facts />
      </Section>
    </Stack>
  )
}

function Facts() {
  const t = useT()
  const locale = useLocale()
  const { entry, lessons, seconds } = useLoaded<typeof loader>()
  const { courseId, courseTitle, language, path, size } = entry
  const where = (
    <>
      {lessons.map(({ slug, title }, index) => (
        <span key={slug}>
          {index > 0 && ', '}
          <a href={`/learn/${courseId}/${slug}`}>{title}</a>
        </span>
      ))}
      {entry.kind !== 'document' && <p>{t('media.transcript')}</p>}
    </>
  )
  const facts = [
    {
      name: 'course',
      description: <a href={`/learn/${courseId}`}>{courseTitle[locale]}</a>,
    },
    lessons.length > 0 && { name: 'lessons', description: where },
    { name: 'language', description: languageWords(t, language) },
    seconds !== null && { name: 'duration', description: durationWords(t, seconds) },
    { name: 'size', description: fileWords(path, size, locale) },
  ]
  const entries = facts.filter((fact) => fact !== false)
  return (
    <DescriptionList
      entries={entries.map(({ name, description }) => ({
        term: t(`media.fact.${name}`),
        description,
      }))}
    />
  )
}
