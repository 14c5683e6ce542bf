import { fileWords } from './file-words.ts'
import { useLesson } from './lesson-context.tsx'

/** A file to take along, with its kind and size. */
export function Document({ src, title }: { src: string; title: string }) {
  const { media, locale } = useLesson()
  const file = media[src]
  return (
    <p className="lesson-document">
      <a href={file?.url} download="">
        {title}
      </a>{' '}
      {file && <span>{fileWords(src, file.bytes, locale)}</span>}
    </p>
  )
}
