import { useLesson } from './lesson-context.tsx'

/** A picture with its text alternative and caption. Its size is known, so the text does not jump. */
export function Figure({ src, alt, caption }: { src: string; alt: string; caption: string }) {
  const { media } = useLesson()
  const file = media[src]
  return (
    <figure className="lesson-figure">
      <img
        src={file?.url}
        alt={alt}
        width={file?.width}
        height={file?.height}
        loading="lazy"
        decoding="async"
      />
      <figcaption>{caption}</figcaption>
    </figure>
  )
}
