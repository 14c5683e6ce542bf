import { isDay } from '#app/domain/calendar.ts'
import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import type { FormReply } from '#app/platform/form-errors.ts'
import { type ImportKind, importKinds, stageImport } from './staged.server.ts'

const nameCharactersMax = 120

/** Keeps the files of an upload form; its id, or what is wrong with the form. */
export async function readUpload(
  ctx: ReadCtx & { learnerId: string },
  form: FormData,
): Promise<Outcome<string, FormReply>> {
  const on = String(form.get('on') ?? '')
  const full = form.get('full') === 'on'
  const files: Partial<Record<ImportKind, { name: string; bytes: Uint8Array }>> = {}
  for (const kind of importKinds) {
    const file = form.get(kind)
    if (!(file instanceof File) || file.size === 0) continue
    const name = file.name.replace(/[\p{C}/\\]/gu, '').slice(0, nameCharactersMax) || `${kind}.csv`
    files[kind] = { name, bytes: new Uint8Array(await file.arrayBuffer()) }
  }
  const errors: Record<string, string> = {}
  if (Object.keys(files).length === 0) errors.units = 'import-page.error.none'
  if (!isDay(on) || on > ctx.today) errors.on = 'import-page.error.day'
  if (full && !files.people) errors.full = 'import-page.error.full'
  if (Object.keys(errors).length > 0) return refuse({ errors, given: { on } })
  return done(stageImport(files, { on, full, ownerId: ctx.learnerId, now: ctx.now }))
}
