import type { ReactNode } from 'react'
import { locales } from '#app/domain/text.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { captionsIn } from '../../media/captions.ts'
import { useLesson } from './lesson-context.tsx'

type RecordingProps = { src: string; title: string; children: ReactNode }

/** A video that begins when it is asked to, with captions in every language there is, and its words. */
export function Video({ src, captions, title, children }: RecordingProps & { captions: string }) {
  const { t, locale, media } = useLesson()
  return (
    <figure className="lesson-video">
      <figcaption>{title}</figcaption>
      {/* biome-ignore lint/a11y/useMediaCaption: the tracks are made from the list of captions. */}
      <video controls preload="none" aria-label={title}>
        <source src={media[src]?.url} type={media[src]?.mime} />
        {locales.map((language) => {
          const file = media[captionsIn(captions, language)]
          return (
            file && (
              <track
                key={language}
                kind="captions"
                src={file.url}
                srcLang={language}
                label={t(`lesson-parts.language.${language}`)}
                default={language === locale}
              />
            )
          )
        })}
        <a href={media[src]?.url}>{title}</a>
      </video>
      <Disclosure summary={t('lesson-parts.transcript')}>{children}</Disclosure>
    </figure>
  )
}

/** A recording with its words. */
export function Audio({ src, title, children }: RecordingProps) {
  const { t, media } = useLesson()
  return (
    <figure className="lesson-audio">
      <figcaption>{title}</figcaption>
      {/* biome-ignore lint/a11y/useMediaCaption: the words stand in the transcript below. */}
      <audio controls preload="none" aria-label={title}>
        <source src={media[src]?.url} type={media[src]?.mime} />
        <a href={media[src]?.url}>{title}</a>
      </audio>
      <Disclosure summary={t('lesson-parts.transcript')}>{children}</Disclosure>
    </figure>
  )
}
