import { LinkList } from '#app/ui/link-list.tsx'
import type { CataloguePage } from '../../catalogue-page.server.ts'

/** Lessons in which the words were found, with the words marked where they stand. */
export function HitList({ hits }: Pick<CataloguePage, 'hits'>) {
  return (
    <LinkList
      items={hits.map(({ courseId, course, slug, title, snippet }) => ({
        href: `/learn/${courseId}/${slug}`,
        label: title,
        summary: <Snippet pieces={snippet} />,
        aside: course,
      }))}
    />
  )
}

function Snippet({ pieces }: { pieces: { text: string; isHit: boolean }[] }) {
  let place = 0
  return (
    <>
      {pieces.map(({ text, isHit }) => {
        const key = place++
        return isHit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
      })}
    </>
  )
}
