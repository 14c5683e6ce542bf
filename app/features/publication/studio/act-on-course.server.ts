import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { readForm, readFormData } from '#app/platform/form.server.ts'
import type { FormReply } from '#app/platform/form-errors.ts'
import { notFound } from '#app/platform/respond.server.ts'
import { currentVersion } from '../../catalogue/draft/versions.server.ts'
import { editPath } from './findings.ts'
import { NewFileForm, PublishForm } from './forms.ts'
import { publishDrafts } from './publish-drafts.server.ts'
import { requireStudio } from './require-studio.server.ts'

/** Where to go next, or the form again. */
type Answer = Outcome<string, FormReply & { status: number }>

/** What the forms of `/author/:course` ask for: to publish, or to begin a file. */
export async function actOnCourse(request: Request, courseId: string): Promise<Answer> {
  const { ctx, mayPublish, mayWrite } = await requireStudio(request)
  const intent = (await readFormData(request.clone())).get('intent')
  if (!(intent === 'publish' ? mayPublish : mayWrite)) throw new Response(null, { status: 403 })
  if (intent === 'publish') return publish(ctx, request, courseId)
  if (!currentVersion(ctx, courseId)) throw notFound()
  if (intent !== 'new') throw new Response(null, { status: 400 })
  const form = await readForm(request, NewFileForm)
  if (form.status !== 'success') return refuse({ ...form, status: 400 })
  const { kind, id } = form.value
  const path = kind === 'lesson' ? `lessons/${id}/${ctx.locale}.mdx` : `assessments/${id}.yml`
  return done(editPath(courseId, path))
}

async function publish(ctx: ReadCtx, request: Request, courseId: string): Promise<Answer> {
  const form = await readForm(request, PublishForm)
  if (form.status !== 'success') return refuse({ ...form, status: 400 })
  const answer = await publishDrafts(ctx, { courseId, ...form.value })
  if (answer.ok) return done(`/author/${courseId}?done=${answer.value}`)
  if (answer.refusal === 'not-found') throw notFound()
  const errors = { '': `author.error.publish-${answer.refusal}` }
  return refuse({ errors, given: form.given, status: answer.refusal === 'changed' ? 409 : 422 })
}
