import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { discardDraft } from '#app/features/catalogue/draft/save-draft.server.ts'
import { requirePermission } from '#app/features/guard.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { DiscardForm, DiscardWhat } from '#app/features/publication/components/discard-dialog.tsx'
import { editPage } from '#app/features/publication/studio/edit-page.server.ts'
import { editPath } from '#app/features/publication/studio/findings.ts'
import { DiscardForm as Form } from '#app/features/publication/studio/forms.ts'
import { readForm } from '#app/platform/form.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { notFound, refusedForm, seeOther } from '#app/platform/respond.server.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Cluster, Stack } from '#app/ui/layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const handle: PageHandle = {
  title: (t) => t('author.discard.title'),
  breadcrumbs: (t) => [{ label: t('author.title'), href: '/author' }],
}

const pathIn = (request: Request) => new URL(request.url).searchParams.get('path') ?? ''

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ctx } = await requirePermission(request, 'content:write')
  const page = await editPage(ctx, params.course ?? '', pathIn(request))
  if (!page?.draft) throw notFound()
  return { page }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { ctx } = await requirePermission(request, 'content:write')
  const file = { courseId: params.course ?? '', path: pathIn(request) }
  const form = await readForm(request, Form)
  if (form.status !== 'success') return refusedForm(form)
  const answer = perform(ctx, discardDraft, { ...file, shown: form.value.shown })
  if (answer.ok) return seeOther(`/author/${file.courseId}?done=discarded`)
  if (answer.refusal === 'not-found') throw notFound()
  return refusedForm({ errors: { '': 'author.error.discard-changed' } }, 409)
}

export default function Discard() {
  const t = useT()
  const { page } = useLoaded<typeof loader>()
  const reply = useActionData<typeof action>()
  const error = reply?.errors['']
  return (
    <Stack>
      <PageTitle title={t('author.discard.title')} lead={<DiscardWhat page={page} />} />
      {error && <Notice tone="danger" live title={t(error)} />}
      <Cluster>
        <DiscardForm page={page} />
        <LinkButton href={editPath(page.courseId, page.path)}>
          {t('author.discard.cancel')}
        </LinkButton>
      </Cluster>
    </Stack>
  )
}
