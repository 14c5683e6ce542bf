import type { ReadCtx } from '#app/platform/context.server.ts'
import { systemContext } from '#app/platform/context.server.ts'
import { env } from '#app/platform/env.server.ts'
import type { JobHandler } from '#app/platform/jobs.server.ts'
import { dropUploadedFiles, setUploadState, type Upload } from '#app/platform/uploads.server.ts'
import type { Db } from '#db/client.server.ts'
import { importPeople, previewImport } from './import-people.server.ts'
import type { ImportRefusal } from './organisation/import/run.server.ts'
import {
  type ImportStep,
  type StagedImport,
  stagedFiles,
  stagedImport,
} from './organisation/import/staged.server.ts'

/** Reads the files of an uploaded import and keeps what they would change beside them. */
export const readImport: JobHandler = async ({ uploadId }, db, now) => {
  const upload = stagedImport(String(uploadId), null, now)
  if (upload?.state.step !== 'reading') return
  await settling(upload, async () => {
    const outcome = await previewImport(asOwner(upload, db, now), stagedFiles(upload), upload.state)
    if (!outcome.ok) return refused(outcome.refusal)
    return { step: 'ready', changes: outcome.value.changes }
  })
}

/** Makes the changes of an uploaded import, and then forgets its files. */
export const applyImport: JobHandler = async ({ uploadId }, db, now) => {
  const upload = stagedImport(String(uploadId), null, now)
  const { state } = upload ?? {}
  if (!upload || (state?.step !== 'applying' && state?.step !== 'failed')) return
  await settling(upload, async () => {
    const outcome = await importPeople(asOwner(upload, db, now), stagedFiles(upload), upload.state)
    if (outcome.ok) return { step: 'applied', changes: outcome.value.changes }
    const { refusal } = outcome
    const waits = refusal === 'import-under-way' && state.step === 'applying'
    return waits ? { step: 'ready', changes: state.changes, refusal } : refused(refusal)
  })
}

function refused(refusal: ImportRefusal): ImportStep {
  return typeof refusal === 'string'
    ? { step: 'refused', refusal }
    : { step: 'findings', ...refusal }
}

/** Whoever uploaded the files is who changes things: what they may do is asked when it is done. */
function asOwner({ ownerId }: Upload<StagedImport>, db: Db, now: number): ReadCtx {
  const actor = { kind: 'person' as const, learnerId: ownerId }
  return { ...systemContext(db, now, env().TIME_ZONE), actor }
}

async function settling(upload: Upload<StagedImport>, work: () => Promise<ImportStep>) {
  const { on, full, names } = upload.state
  const settle = (step: ImportStep) => setUploadState(upload, { on, full, names, ...step })
  try {
    const step = await work()
    settle(step)
    if (step.step !== 'ready') dropUploadedFiles(upload.id)
  } catch (error) {
    settle({ step: 'failed' })
    throw error
  }
}
