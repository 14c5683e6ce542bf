import type { Preparer } from './records/batch.ts'

/** What is derived from facts, and is brought along with every batch before it is shown. */
export const preparers: readonly Preparer[] = []
