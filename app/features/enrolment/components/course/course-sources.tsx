import { useT } from '#app/platform/page-context.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Stack } from '#app/ui/layout.tsx'
import type { LessonSources } from '../../sources.server.ts'

/** What the lessons rest on, one press away. */
export function CourseSources({ sources }: { sources: LessonSources[] }) {
  const t = useT()
  return (
    <Stack gap="small">
      {sources.map(({ slug, title, count, html }) => (
        <Disclosure key={slug} summary={t('course.sources-of', { lesson: title, count })}>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: compiled from checked text when published. */}
          <ul className="points" dangerouslySetInnerHTML={{ __html: html }} />
        </Disclosure>
      ))}
    </Stack>
  )
}
