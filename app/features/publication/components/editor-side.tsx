import { formatInstant } from '#app/platform/i18n/translate.ts'
import { usePage, useT } from '#app/platform/page-context.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { FindingList } from '../../catalogue/components/finding-list.tsx'
import type { EditPage } from '../studio/edit-page.server.ts'
import { editPath, previewPath } from '../studio/findings.ts'
import { Changed } from './draft-notices.tsx'
import { FileState } from './file-state.tsx'
import { StillChecking } from './still-checking.tsx'

/** Beside the text: its state, what is wrong with it, and where to see it as learners will. */
export function EditorSide({ page }: { page: EditPage }) {
  const t = useT()
  return (
    <>
      <Section id="state" heading={t('author.side.state')}>
        <StateOf page={page} />
      </Section>
      <Section id="findings" heading={t('author.side.findings')}>
        {!page.findings ? (
          <StillChecking href={editPath(page.courseId, page.path)} />
        ) : page.findings.length > 0 ? (
          <FindingList findings={page.findings} hrefOf={() => '#text'} fileNamed={false} />
        ) : (
          <p>{t(page.isNew ? 'author.side.unsaved' : 'author.side.nothing')}</p>
        )}
        {page.elsewhere > 0 && (
          <p>
            <a href={`/author/${page.courseId}#publish`}>
              {t('author.side.elsewhere', { count: page.elsewhere })}
            </a>
          </p>
        )}
      </Section>
      <Section id="look" heading={t('author.side.look')}>
        <LinkList items={waysOn(page, t)} />
      </Section>
    </>
  )
}

function StateOf({ page: { draft, isNew, published, text } }: { page: EditPage }) {
  const { t, locale, timeZone } = usePage()
  if (isNew) return <p>{t('author.side.new')}</p>
  const state = !draft ? 'published' : published === null ? 'new' : 'draft'
  return (
    <Stack gap="small">
      <FileState file={{ state, overtaken: draft?.overtaken ?? false }} />
      {draft && (
        <p>
          {t(draft.own ? 'author.saved-by-you' : 'author.saved-by-another', {
            when: formatInstant(draft.savedAt, locale, timeZone),
          })}
        </p>
      )}
      {draft && published !== null && (
        <Disclosure summary={t('author.draft.difference')}>
          <Changed before={published} after={text} />
        </Disclosure>
      )}
    </Stack>
  )
}

function waysOn({ courseId, path, part, others, isNew }: EditPage, t: ReturnType<typeof useT>) {
  const preview = { href: previewPath(courseId, path), label: t('author.side.preview') }
  return [
    ...(part.kind === 'course' || isNew ? [] : [preview]),
    ...others.flatMap((other) => [
      {
        href: `${preview.href}&beside=yes`,
        label: t('author.side.beside'),
      },
      {
        href: editPath(courseId, other.path),
        label: t('author.side.other', { language: t(`author.language.${other.locale}`) }),
      },
    ]),
    { href: `/author/${courseId}`, label: t('author.side.course') },
  ]
}
