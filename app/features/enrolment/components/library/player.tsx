import { useLocale, useT } from '#app/platform/page-context.tsx'
import type { Captions } from '../../library/entry-page.server.ts'
import type { LibraryEntry } from '../../library/listing.ts'

type Props = { entry: LibraryEntry; captions: Captions[] }

/** Plays a video or a recording when it is asked to; nothing for what is read. */
export function Player({ entry, captions }: Props) {
  const t = useT()
  const locale = useLocale()
  const { kind, title, url, mime } = entry
  if (kind === 'document') return null
  const source = <source src={url} type={mime} />
  if (kind === 'audio') {
    return (
      <figure className="lesson-audio">
        {/* biome-ignore lint/a11y/useMediaCaption: the words stand in the lesson that plays it. */}
        <audio controls preload="none" aria-label={title}>
          {source}
        </audio>
      </figure>
    )
  }
  return (
    <figure className="lesson-video">
      {/* biome-ignore lint/a11y/useMediaCaption: the tracks are made from the list of captions. */}
      <video controls preload="metadata" aria-label={title}>
        {source}
        {captions.map(({ language, url: track }) => (
          <track
            key={language}
            kind="captions"
            src={track}
            srcLang={language}
            label={t(`media.language.${language}`)}
            default={language === locale}
          />
        ))}
      </video>
    </figure>
  )
}
