import type { SnippetPart } from '#app/features/catalogue/search-text.ts'
import { LinkList } from '#app/ui/link-list.tsx'
import type { CataloguePage } from '../../catalogue-page.server.ts'

/** Lessons in which the words were found, with the words marked where they stand. */
export function HitList({ hits }: Pick<CataloguePage, 'hits'>) {
  return (
    <LinkList
      items={hits.map(({ courseId, courseTitle, slug, title, snippet }) => ({
        href: `/learn/${courseId}/${slug}`,
        label: title.map(({ text }) => text).join(''),
        summary: <Snippet parts={snippet} />,
        aside: courseTitle,
      }))}
    />
  )
}

function Snippet({ parts }: { parts: SnippetPart[] }) {
  let place = 0
  return (
    <>
      {parts.map(({ text, found }) => {
        const key = place++
        return found ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
      })}
    </>
  )
}
