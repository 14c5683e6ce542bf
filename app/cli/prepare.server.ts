import { closeCompiler } from '#app/features/catalogue/check/make-lessons.server.ts'
import { isUntouched, seedDemonstration } from '#app/features/demonstration/seed.server.ts'
import { publishWhenChanged } from '#app/features/publication/publish-when-changed.server.ts'
import { remakeTexts } from '#app/features/publication/remake-texts.server.ts'
import { systemContext } from '#app/platform/context.server.ts'
import { database } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { type Db, migrateDatabase } from '#db/client.server.ts'
import { endProgress, printFindings, sayProgress } from './content-output.ts'

/**
 * What must be true before the first request: the schema is current, the content folder is published,
 * the demonstration has its organisation. Content with an error changes nothing: what was published
 * before is served.
 */
export async function prepare(): Promise<void> {
  const db = database()
  migrateDatabase(db)
  await remakeAtStart(db)
  await publishAtStart(db)
  await closeCompiler()
  if (env().CURSUS_MODE === 'demonstration') await loadDemonstration(db)
}

async function loadDemonstration(db: Db): Promise<void> {
  if (!isUntouched(db)) return
  process.stdout.write('Loading the demonstration: an organisation that is fictional …\n')
  await seedDemonstration(db, Date.now(), env().TIME_ZONE)
}

/** After a change of the software; in an empty database there is nothing to make. */
async function remakeAtStart(db: Db): Promise<void> {
  const ctx = systemContext(db, Date.now(), env().TIME_ZONE)
  const kept = await remakeTexts(ctx, ({ course, done, of }) =>
    sayProgress(`Making the lessons of ${done + 1} of ${of} versions anew: ${course}`),
  )
  endProgress()
  if (kept > 0)
    process.stdout.write(`Lessons that cannot be made any more and stay as they were: ${kept}\n`)
}

async function publishAtStart(db: Db): Promise<void> {
  const folder = env().CONTENT_ORIGIN
  const ctx = systemContext(db, Date.now(), env().TIME_ZONE)
  const publication = await publishWhenChanged(ctx, folder, {
    progress: ({ course, done, of }) =>
      sayProgress(`Publishing ${done + 1} of ${of} courses: ${course}`),
  })
  if (!publication) return
  endProgress()
  const { outcome, findings, published } = publication
  if (outcome === 'refused') {
    printFindings(folder, findings)
    process.stdout.write(
      `${folder}/ was not published: mend the errors above. What was published before is served.\n`,
    )
  } else process.stdout.write(`Published ${published.length} parts of ${folder}/\n`)
}
