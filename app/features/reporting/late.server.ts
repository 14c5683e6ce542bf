import { type Db, statement } from '#db/client.server.ts'

const note = statement((db) =>
  db.$client.prepare<[string]>('insert or ignore into sum_late (learner_id) values (?)'),
)
const some = statement((db) =>
  db.$client.prepare<[number], string>('select learner_id from sum_late limit ?').pluck(),
)
const remove = statement((db) =>
  db.$client.prepare<[string]>('delete from sum_late where learner_id = ?'),
)
const removeAll = statement((db) => db.$client.prepare('delete from sum_late'))

/** Notes that somebody changed while bulk work, which may have worked them out already, is staging. */
export const noteLate = (db: Db, learnerId: string): void => {
  note(db).run(learnerId)
}

/** So many of those who changed meanwhile. */
export const someLate = (db: Db, limit: number): string[] => some(db).all(limit)

export function forgetLate(db: Db, learnerIds: readonly string[]): void {
  for (const learnerId of learnerIds) remove(db).run(learnerId)
}

export const forgetAllLate = (db: Db): void => {
  removeAll(db).run()
}
