import { makeClaimLink } from '#app/features/account/claim.server.ts'
import { askForEmailChange } from '#app/features/account/email-change.server.ts'
import { saveDraft } from '#app/features/catalogue/draft/save-draft.server.ts'
import { sourceAt } from '#app/features/catalogue/draft/source.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { account } from '#db/schema/account.ts'
import { publicPage } from '#db/schema/catalogue.ts'
import { job, setting } from '#db/schema/platform.ts'
import { newestMail } from '#test/support/account.ts'
import { visit } from '#test/support/visit.ts'
import { type World, world } from '#test/support/world.ts'
import { aCourse, anAttempt, itemsOf, sitting } from './assessment.ts'
import { aCast } from './cast.ts'
import { aCertification, aCredential, aRule } from './certification.ts'
import { aFile } from './library.ts'
import { made } from './organisation.ts'
import { theDefinitions } from './report.ts'
import { anEnrolment, aStudyCourse } from './study.ts'
import { theMapCourse } from './written-course.ts'

/** Installs one of everything that an address can name. What is somebody's own is the learner's. */
export async function aWholePlace() {
  const here = world()
  const cast = aCast(here)
  const { learner } = cast.as
  const { versionId } = aStudyCourse(here)
  const file = aFile(here, { versionId })
  await theMapCourse(here)
  aDraft(here, cast.as.author)
  aCourse(here, { attempts: 9 })
  aCourse(here, { courseId: 'done', attempts: 9 })
  aCertification(here)
  aRule(here, { conditions: { grades: { from: 'OR-4', to: 'OR-4' } } })
  anEnrolment(here.as(learner), 'signals')
  const attempt = anAttempt(here.as(learner), 'data-final').id
  sitting(here.as(learner), 'done-final')
  const credential = aCredential(here, { learnerId: learner })
  theDefinitions(here)
  return {
    ...{ here, ...cast, file, attempt, credential },
    finished: attemptsOf(here).find((id) => id !== attempt)!,
    item: itemsOf(here, attempt)[0]!.itemId,
    claim: made(perform(here.system, makeClaimLink, { learnerId: cast.noor })),
    confirm: confirmation(here, cast.asha),
    job: aFailedJob(here),
    upload: await anUpload(here, cast.as.administrator),
    ...demonstrationPages(here),
  }
}

export type WholePlace = Awaited<ReturnType<typeof aWholePlace>>

const attemptsOf = ({ db }: World) =>
  db.$client.prepare<[], string>('select id from attempt').pluck().all()

/** What the author has written of a lesson in French, and not published. */
function aDraft(here: World, authorId: string): void {
  const file = { courseId: 'maps', path: 'lessons/scale/fr.mdx' }
  const { text, basis } = sourceAt(here.system, file.courseId, file.path)!
  made(perform(here.as(authorId), saveDraft, { ...file, text: `${text}\nEncore.\n`, basis }))
}

/** The token that a new address is to confirm with. */
function confirmation(here: World, learnerId: string): string {
  const row = { learnerId, passwordHash: 'nobody signs in with it' }
  here.db
    .insert(account)
    .values({ ...row, createdAt: here.now, passwordChangedAt: here.now })
    .run()
  made(perform(here.system, askForEmailChange, { learnerId, email: 'new@test.example' }))
  return /confirm\/(\S+)/.exec(newestMail(here, 'new@test.example')!.text)![1]!
}

function aFailedJob({ db, now }: World): string {
  const row = { id: 'failed-job', kind: 'send-mail', payload: {}, state: 'failed' as const }
  db.insert(job)
    .values({ ...row, attempts: 8, createdAt: now, runAt: now })
    .run()
  return row.id
}

async function anUpload(here: World, as: string): Promise<string> {
  const body = new FormData()
  body.set('units', new File(['code,parent,name_en,name_fr,nation\n'], 'units.csv'))
  body.set('on', here.today)
  const answer = await visit(here, '/admin/import', { as, body })
  return answer.headers.get('location')!.split('/').at(-1)!
}

/** The public pages, and the mark of a demonstration. */
function demonstrationPages({ db }: World): object {
  const words = { title: 'A page', html: '<p>text</p>', hash: 'h' }
  for (const slug of ['privacy', 'accessibility', 'help']) {
    for (const locale of ['en', 'fr'] as const)
      db.insert(publicPage)
        .values({ slug, locale, ...words })
        .run()
  }
  db.insert(setting).values({ key: 'demonstration', value: 'yes' }).run()
  return {}
}
