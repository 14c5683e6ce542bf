import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { withLineFeeds } from '#app/features/catalogue/draft/line-feeds.ts'
import { saveDraft } from '#app/features/catalogue/draft/save-draft.server.ts'
import { requirePermission } from '#app/features/guard.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { DiscardDialog } from '#app/features/publication/components/discard-dialog.tsx'
import { ChangedMeanwhile, Overtaken } from '#app/features/publication/components/draft-notices.tsx'
import { EditorForm } from '#app/features/publication/components/editor-form.tsx'
import { EditorSide } from '#app/features/publication/components/editor-side.tsx'
import { fileName, languageName } from '#app/features/publication/components/file-words.ts'
import { editPage } from '#app/features/publication/studio/edit-page.server.ts'
import { editPath, previewPath } from '#app/features/publication/studio/findings.ts'
import { DraftForm } from '#app/features/publication/studio/forms.ts'
import { readForm } from '#app/platform/form.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { notFound, refusedForm, seeOther } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { Stack, WithSidebar } from '#app/ui/layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

type Data = Awaited<ReturnType<typeof loader>>

export const handle: PageHandle<Data> = {
  title: (t, { page }) => t('author.edit.title', { name: fileName(t, page.part, page.title) }),
  breadcrumbs: (t, { page }) => [
    { label: t('author.title'), href: '/author' },
    { label: page.courseTitle, href: `/author/${page.courseId}` },
  ],
}

const fileOf = (request: Request, courseId = '') => ({
  courseId,
  path: new URL(request.url).searchParams.get('path') ?? '',
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ctx } = await requirePermission(request, 'content:write')
  const { courseId, path } = fileOf(request, params.course)
  const page = await editPage(ctx, courseId, path)
  if (!page) throw notFound()
  return { page, saved: new URL(request.url).searchParams.get('saved') }
}

const statuses = { changed: 409, 'too-large': 413 }

export async function action({ request, params }: ActionFunctionArgs) {
  const { ctx } = await requirePermission(request, 'content:write')
  const file = fileOf(request, params.course)
  const form = await readForm(request, DraftForm)
  if (form.status !== 'success') return refusedForm(form)
  const { intent, shown, published } = form.value
  const text = withLineFeeds(form.value.text)
  const answer = perform(ctx, saveDraft, { ...file, text, basis: { shown, published } })
  if (!answer.ok) {
    if (answer.refusal === 'not-found') throw notFound()
    const errors = { text: `author.error.${answer.refusal}` }
    return refusedForm({ errors, given: form.given }, statuses[answer.refusal])
  }
  if (intent === 'preview') return seeOther(previewPath(file.courseId, file.path))
  return seeOther(`${editPath(file.courseId, file.path)}&saved=${answer.value.state}`)
}

export default function Edit() {
  const t = useT()
  const { page, saved } = useLoaded<typeof loader>()
  const reply = useActionData<typeof action>()
  const isChanged = reply?.errors.text === 'author.error.changed'
  return (
    <Stack>
      <PageTitle
        kind={languageName(t, page.part)}
        title={fileName(t, page.part, page.title)}
        lead={<code>{page.path}</code>}
      />
      {!reply && (saved === 'draft' || saved === 'as-published') && (
        <Notice tone="good" live title={t(`author.saved.${saved}`)} />
      )}
      {reply?.errors[''] && <Notice tone="danger" live title={t(reply.errors[''])} />}
      {reply && isChanged && <ChangedMeanwhile page={page} reply={reply} />}
      {!reply && page.draft?.overtaken && <Overtaken />}
      <WithSidebar sidebar={<EditorSide page={page} />}>
        <EditorForm page={page} reply={reply} />
      </WithSidebar>
      {page.draft && <DiscardDialog page={page} />}
    </Stack>
  )
}
