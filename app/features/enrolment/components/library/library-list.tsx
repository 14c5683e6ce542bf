import { fileWords } from '#app/features/catalogue/components/lesson/file-words.ts'
import { useLocale, useT } from '#app/platform/page-context.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import type { LibraryEntry } from '../../library/listing.ts'
import { durationWords, languageWords } from './entry-words.ts'

export type ListedEntry = LibraryEntry & { seconds: number | null }

/** Files to open or to take along, each with what one wants to know before. */
export function LibraryList({ entries }: { entries: ListedEntry[] }) {
  const t = useT()
  const locale = useLocale()
  const summary = (entry: ListedEntry) =>
    [
      t(`media.kind.${entry.kind}`),
      entry.courseTitle[locale],
      languageWords(t, entry.language),
      entry.seconds !== null && durationWords(t, entry.seconds),
      fileWords(entry.path, entry.size, locale),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <LinkList
      items={entries.map((entry) => ({
        href: `/media/${entry.id}`,
        label: entry.title,
        summary: summary(entry),
        aside: (
          <LinkButton size="small" href={`${entry.url}?download=1`} download>
            {t('media.download')}
            <span className="visually-hidden">{t('media.of', { title: entry.title })}</span>
          </LinkButton>
        ),
      }))}
    />
  )
}
