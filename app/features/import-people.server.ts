import type { ReadCtx } from '#app/platform/context.server.ts'
import { askForEmailChange } from './account/email-change.server.ts'
import { planCredentials } from './certification/import/credentials-part.server.ts'
import { planWaivers } from './certification/import/waivers-part.server.ts'
import { planAbsences } from './organisation/import/absences-part.server.ts'
import type { ImportFiles, ImportPart } from './organisation/import/part.ts'
import { planPeople } from './organisation/import/people-part.server.ts'
import { type ImportOptions, planImport, runImport } from './organisation/import/run.server.ts'
import { planUnits } from './organisation/import/units-part.server.ts'
import { perform } from './perform.server.ts'
import { preparers } from './preparers.server.ts'

/** The kinds of file, in the order in which they build on each other. */
const parts: readonly ImportPart[] = [
  planUnits,
  planPeople,
  planAbsences,
  planCredentials,
  planWaivers,
]

/** Where an address that an import brings waits for its owner, told once all is published. */
const onEmailChange: ImportOptions['onEmailChange'] = (ctx, waiting) => {
  perform(ctx, askForEmailChange, waiting)
}

type Asked = { on: string; full: boolean }

/** What importing these files would change: the preview. */
export function previewImport(ctx: ReadCtx, files: ImportFiles, { on, full }: Asked) {
  return planImport(ctx, files, { on, full, parts })
}

/** Imports people and what belongs to them, with the figures that follow: all at once, or nothing. */
export function importPeople(ctx: ReadCtx, files: ImportFiles, { on, full }: Asked) {
  return runImport(ctx, files, { on, full, parts, preparers, onEmailChange })
}
