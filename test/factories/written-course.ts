import type { PermissionSet } from '#app/domain/access.ts'
import { checkCourse } from '#app/features/catalogue/check/check-course.server.ts'
import { currentVersion } from '#app/features/catalogue/draft/versions.server.ts'
import { sourceOf } from '#app/features/catalogue/sources.ts'
import { publishCourse } from '#app/features/publication/publish-course.server.ts'
import { publishedWorld } from '#app/features/publication/studio/published-world.server.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
import { competency } from '#db/schema/catalogue.ts'
import type { World } from '#test/support/world.ts'
import { aGrant, aLearner, aUnit } from './organisation.ts'

const lesson = (title: string, heading: string, text: string) => `---
title: ${title}
summary: What a map tells.
minutes: 5
objectives:
  - Read a scale
---

## ${heading}

${text}

<Reflect id="my-maps" prompt="Which map did you last use?" />
`

const item = (id: string) => `  - id: ${id}
    competency: test.1
    kind: choice
    prompt: { en: 'How far is it (${id})?', fr: 'À quelle distance (${id}) ?' }
    explanation: { en: Measure twice., fr: Mesurez deux fois. }
    options:
      - { id: a, text: { en: Four kilometres, fr: Quatre kilomètres }, right: true }
      - { id: b, text: { en: Forty kilometres, fr: Quarante kilomètres } }
`

/** A small course that may be published as it stands: a lesson in two languages and an assessment. */
export const mapCourse: Record<string, string> = {
  'course.yml': `id: maps
title: { en: Reading maps, fr: Lire une carte }
summary: { en: A short course on maps., fr: Un court cours sur les cartes. }
audience: { en: Everybody., fr: Tout le monde. }
level: 2
bands: []
roles: []
change: material
reviewBy: 2027-11-01
outcomes:
  - { competency: test.1, level: 2, text: { en: Read a scale., fr: Lire une échelle. } }
order:
  - lesson: scale
  - assessment: maps-final
`,
  'lessons/scale/en.mdx': lesson('The scale', 'One to fifty thousand', 'Two centimetres are one.'),
  'lessons/scale/fr.mdx': lesson('L’échelle', 'Un cinquante millième', 'Deux font un.'),
  'assessments/maps-final.yml': `id: maps-final
title: { en: 'Maps: final', fr: 'Cartes : évaluation' }
intro: { en: Two questions., fr: Deux questions. }
draw: 2
pass: 0.5
attempts: 3
coolDownHours: 24
review: answers
items:
${item('maps-far')}${item('maps-near')}`,
}

/** Publishes files as a course, as a folder of content does; what they refer to exists. */
export async function publishedFrom(ctx: ReadCtx, files: Record<string, string>, id = 'maps') {
  const title = { en: 'Maps', fr: 'Cartes' }
  ctx.db
    .insert(competency)
    .values({ id: 'test.1', frameworkId: 'test', area: 'test', title })
    .onConflictDoNothing()
    .run()
  const entries = Object.entries(files)
  const sources = new Map(entries.map(([path, text]) => [path, sourceOf(path, Buffer.from(text))]))
  const { ready, findings } = await checkCourse(id, sources, publishedWorld(ctx))
  if (!ready) throw new Error(JSON.stringify(findings))
  const before = currentVersion(ctx, id)?.id ?? null
  const answer = await publishCourse(ctx, ready, { origin: 'files', before })
  if (!answer.ok) throw new Error(answer.refusal)
  return { courseId: id, versionId: ready.versionId }
}

/** The course on maps, published. */
export const theMapCourse = (world: World) => publishedFrom(world.system, mapCourse)

/** Somebody with a grant over a unit of their own; an author unless said otherwise. */
export function anAuthor(world: World, set: PermissionSet = 'author'): string {
  const unit = aUnit(world)
  const { id } = aLearner(world, { unitId: unit.id })
  aGrant(world, { learnerId: id, set, unitId: unit.id })
  return id
}
