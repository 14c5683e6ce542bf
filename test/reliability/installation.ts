import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { publishCertification } from '#app/features/certification/publish.server.ts'
import { publishRules } from '#app/features/certification/publish-rules.server.ts'
import { publishGrades } from '#app/features/organisation/reference.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { migrateDatabase, openDatabase } from '#db/client.server.ts'
import { aLearner, aUnit, made } from '#test/factories/organisation.ts'
import { mapCourse, publishedFrom } from '#test/factories/written-course.ts'
import { signedInAs } from '#test/support/signed-in.ts'
import { type World, world } from '#test/support/world.ts'

export const assessmentId = 'maps-final'
export const certificationId = 'map-reader'
export const pass = 0.7
const dayMs = 24 * 3_600_000

const say = (text: string) => ({ en: text, fr: text })

const question = (number: number) => `  - id: maps-${number}
    competency: test.1
    kind: choice
    prompt: { en: 'How far is it (${number})?', fr: 'À quelle distance (${number}) ?' }
    explanation: { en: Measure twice., fr: Mesurez deux fois. }
    options:
      - { id: a, text: { en: Four kilometres, fr: Quatre kilomètres }, right: true }
      - { id: b, text: { en: Forty kilometres, fr: Quarante kilomètres } }
      - { id: c, text: { en: Four hundred, fr: Quatre cents } }
`

/** Ten questions out of twelve, as often as one likes. */
const assessment = `id: ${assessmentId}
title: { en: 'Maps: final', fr: 'Cartes : évaluation' }
intro: { en: Ten questions., fr: Dix questions. }
draw: 10
pass: ${pass}
attempts: 100
coolDownHours: 0
review: answers
items:
${Array.from({ length: 12 }, (_, number) => question(number)).join('')}`

export type Sitter = { learnerId: string; cookie: string }
/** `serving` is how to start a server on it: with no content folder of its own. */
export type Installation = {
  folder: string
  path: string
  sitters: Sitter[]
  serving: { folder: string; env: Record<string, string> }
}

/** A database in a folder of its own with a course, what it earns, who needs that, and people signed in. */
export async function install(people: number): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'cursus-reliability-'))
  const path = join(folder, 'cursus.db')
  const db = openDatabase(path)
  migrateDatabase(db)
  const here = world(new Date(Date.now() - dayMs).toISOString().slice(0, 10), db)
  const { grades } = parse(readFileSync('content/frameworks/grades.yml', 'utf8'))
  made(perform(here.system, publishGrades, grades))
  await publishedFrom(here.system, {
    ...mapCourse,
    [`assessments/${assessmentId}.yml`]: assessment,
  })
  requireIt(here)
  const unitId = aUnit(here, { code: 'HQ' }).id
  const sitters: Sitter[] = []
  for (let number = 0; number < people; number++) {
    const { id: learnerId } = aLearner(here, { unitId })
    sitters.push({ learnerId, cookie: await signedInAs(db, learnerId, Date.now()) })
  }
  db.$client.close()
  const content = join(folder, 'content')
  mkdirSync(content)
  return { folder, path, sitters, serving: { folder, env: { CONTENT_ORIGIN: content } } }
}

function requireIt({ system }: World): void {
  const words = { title: say('Map reader'), summary: say('Reads maps') }
  const requires = { kind: 'score' as const, assessmentId, atLeast: pass }
  const validity = { basis: 'completion' as const, months: 12, windowDays: 60, graceDays: 30 }
  const outcomes = [{ competency: 'test.1', level: 2 }]
  const definition = { id: certificationId, ...words, requires, outcomes, tags: [], validity }
  made(perform(system, publishCertification, { hash: 'map-reader-1', definition }))
  const rule = { id: 'all-read-maps', certificationId, strength: 'mandatory' as const }
  const dates = { from: '2024-01-01', until: null, dueDays: 60 }
  const why = { conditions: {}, reason: say('Because it matters'), sourceHash: 'one' }
  made(perform(system, publishRules, [{ ...rule, ...dates, ...why }]))
}
