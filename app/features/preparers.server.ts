import type { Preparer } from './records/batch.ts'
import { figuresPreparer } from './reporting/preparer.server.ts'

/** What is derived from facts, and is brought along with every batch before it is shown. */
export const preparers: readonly Preparer[] = [figuresPreparer]
