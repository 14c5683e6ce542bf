import { formatDay } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { LinkList, type LinkListItem } from '#app/ui/link-list.tsx'
import { editPath } from '../studio/findings.ts'
import type { CourseInStudio } from '../studio/studio.server.ts'

/** Courses to be read again, and lessons of which one language is behind. */
export function AttentionList({ courses }: { courses: CourseInStudio[] }) {
  const { t, locale } = usePage()
  const items = courses.flatMap(({ id, title, review, behind }): LinkListItem[] => [
    ...(review
      ? [
          {
            href: `/author/${id}`,
            label: title,
            summary: t(review.past ? 'author.attention.review-past' : 'author.attention.review', {
              day: formatDay(review.by, locale),
            }),
          },
        ]
      : []),
    ...behind.map((one) => ({
      href: editPath(id, `lessons/${one.lesson}/${one.behind}.mdx`),
      label: `${one.title} (${t(`author.language.${one.behind}`)})`,
      summary: t(one.since === 'draft' ? 'author.behind-draft' : 'author.behind', {
        changed: t(`author.language.${one.changed}`),
        number: one.since,
      }),
    })),
  ])
  return <LinkList items={items} />
}
