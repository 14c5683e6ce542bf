import { done, type Outcome } from '#app/domain/outcome.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { enqueue } from '#app/platform/jobs.server.ts'
import {
  keepUpload,
  setUploadState,
  type Upload,
  type UploadedFile,
  uploadedBytes,
  uploadOf,
} from '#app/platform/uploads.server.ts'
import type { WriteCtx } from '../../command.server.ts'
import { perform } from '../../perform.server.ts'
import type { ImportFinding } from './findings.ts'
import type { Changes, ImportFiles } from './part.ts'

export const importKinds = ['units', 'people', 'absences', 'credentials', 'waivers'] as const
export type ImportKind = (typeof importKinds)[number]

/** How far an uploaded import has come. `ready` waits for somebody to look at it and to apply it. */
export type ImportStep =
  | { step: 'reading' }
  | { step: 'findings'; findings: ImportFinding[]; count: number }
  | { step: 'refused'; refusal: string }
  | { step: 'ready'; changes: Changes[]; refusal?: string }
  | { step: 'applying'; changes: Changes[] }
  | { step: 'applied'; changes: Changes[] }
  | { step: 'failed' }

/** `on` is the first day on which changes hold; `names` are those the files came with. */
export type StagedImport = ImportStep & {
  on: string
  full: boolean
  names: Partial<Record<ImportKind, string>>
}

type Asked = { on: string; full: boolean; ownerId: string; now: number }

/** Keeps the files of an import until it is applied or its time runs out; its id. */
export function stageImport(
  files: Partial<Record<ImportKind, UploadedFile>>,
  { on, full, ownerId, now }: Asked,
): string {
  const names = Object.fromEntries(Object.entries(files).map(([kind, { name }]) => [kind, name]))
  const state: StagedImport = { step: 'reading', on, full, names }
  return keepUpload(files as Record<string, UploadedFile>, { ownerId, now, state })
}

/** An import of one's own; null for another's, or one whose time has run out. */
export function stagedImport(id: string, ownerId: string | null, now: number) {
  const upload = uploadOf<StagedImport>(id, now)
  return upload && (ownerId === null || upload.ownerId === ownerId) ? upload : null
}

/** The files as an import reads them. */
export function stagedFiles({ id, state }: Upload<StagedImport>): ImportFiles {
  const files: ImportFiles = {}
  for (const kind of importKinds) {
    const bytes = uploadedBytes(id, kind)
    if (bytes) files[kind] = { name: state.names[kind] ?? kind, bytes }
  }
  return files
}

/** Asks for the files to be read and the changes to be worked out, where no page waits for it. */
export function queuePreview(ctx: WriteCtx, { id }: { id: string }): Outcome<null, never> {
  enqueue(ctx, {
    kind: 'preview-import',
    payload: { uploadId: id },
    onceKey: `preview-import/${id}`,
  })
  return done(null)
}

/** Asks for the changes that were looked at to be made. The same press twice asks once. */
export function startImport(ctx: ReadCtx, upload: Upload<StagedImport>): void {
  const { state, id } = upload
  if (state.step !== 'ready') return
  const { on, full, names, changes } = state
  setUploadState<StagedImport>(upload, { on, full, names, step: 'applying', changes })
  perform(ctx, queueImport, { id })
}

function queueImport(ctx: WriteCtx, { id }: { id: string }): Outcome<null, never> {
  const onceKey = `apply-import/${id}/${ctx.now}`
  enqueue(ctx, { kind: 'apply-import', payload: { uploadId: id }, onceKey })
  return done(null)
}
