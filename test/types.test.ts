import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import ts from 'typescript'
import { beforeAll, describe, expect, test } from 'vitest'

/** What all of these lines may use. */
const given = `
import { scopeFor, type Scope } from '#app/features/scope.server.ts'
import { perform } from '#app/features/perform.server.ts'
import { teamMembers } from '#app/features/reporting/team.server.ts'
import { adminPeople } from '#app/features/organisation/queries/admin-people.server.ts'
import { personWithin } from '#app/features/organisation/queries/admin-person.server.ts'
import { namesWithin } from '#app/features/organisation/queries/names.server.ts'
import { learnerWithin } from '#app/features/reporting/api/learner-status.server.ts'
import { tokensWithin } from '#app/features/account/api-tokens.server.ts'
import { logPage } from '#app/features/records/log.server.ts'
import { giveGrant } from '#app/features/organisation/commands/grants.server.ts'
import { record } from '#app/features/records/commands.server.ts'
import { startEnrolment } from '#app/features/enrolment/start-enrolment.server.ts'
import type { WriteCtx } from '#app/features/command.server.ts'
import type { ReadCtx } from '#app/platform/context.server.ts'
declare const ctx: ReadCtx
declare const write: WriteCtx
declare const scope: Scope
const everywhere = { roots: [], unitIds: new Set<string>(), unitIdsJson: '[]', whole: true }
`

/** Lines that compile, and beside them those that forget what they must not. */
const lines = {
  'the people of a team': [
    'teamMembers(ctx, scope)',
    'teamMembers(ctx)',
    'teamMembers(ctx, everywhere)',
  ],
  'the list of people': [
    "adminPeople(ctx, scope, { search: '', page: 1 })",
    "adminPeople(ctx, null, { search: '', page: 1 })",
    "adminPeople(ctx, everywhere, { search: '', page: 1 })",
  ],
  'one person': [
    "personWithin(ctx, scope, 'a')",
    "personWithin(ctx, 'a')",
    "personWithin(ctx, ctx, 'a')",
  ],
  names: [
    "namesWithin(ctx, scope, ['a'])",
    "namesWithin(ctx, ['a'])",
    "namesWithin(ctx, everywhere, ['a'])",
  ],
  'a person by their number': [
    "learnerWithin(ctx, scope, 'XAA', '1')",
    "learnerWithin(ctx, everywhere, 'XAA', '1')",
    "learnerWithin(ctx, scopeFor(ctx, 'people:read'), 'XAA', '1')",
  ],
  tokens: ['tokensWithin(ctx, scope)', 'tokensWithin(ctx, everywhere)'],
  'the log': ['logPage(ctx, scope, {})', 'logPage(ctx, everywhere, {})'],
  'a permission that is none': [
    "scopeFor(ctx, 'people:read')",
    "scopeFor(ctx, 'people:write')",
    "scopeFor(ctx, 'leader')",
  ],
  'a command outside of the one door': [
    "perform(ctx, startEnrolment, { courseId: 'a' })",
    "startEnrolment(ctx, { courseId: 'a' })",
    "record(ctx, { type: 'export.made', subjectId: 'a', kind: 'a', asOf: null })",
  ],
  'a command that waits in its transaction': [
    'perform(ctx, () => ({ ok: true, value: null }) as const, null)',
    'perform(ctx, async () => ({ ok: true, value: null }) as const, null)',
  ],
  'an event with a name in it': [
    "record(write, { type: 'person.viewed', subjectId: 'a' })",
    "record(write, { type: 'person.viewed', subjectId: 'a', givenName: 'Asha' })",
  ],
  'a grant of a set that there is not': [
    "perform(ctx, giveGrant, { learnerId: 'a', permissionSet: 'leader', unitId: 'u', from: 'd', until: null })",
    "perform(ctx, giveGrant, { learnerId: 'a', permissionSet: 'king', unitId: 'u', from: 'd', until: null })",
  ],
}

const texts = Object.values(lines).flat()
const compiles = new Map<string, boolean>()

/** Compiles all lines at once, as a file of the project that is nowhere on the disk. */
beforeAll(() => {
  const path = resolve('app/features/forgetful.ts')
  const text = `${given}${texts.join('\n')}\n`
  const { config } = ts.parseConfigFileTextToJson(
    'tsconfig.json',
    readFileSync('tsconfig.json', 'utf8'),
  )
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, include: [], files: [] },
    ts.sys,
    '.',
  )
  const host = ts.createCompilerHost({ ...options, types: ['node'] })
  const { getSourceFile, fileExists } = host
  host.fileExists = (name) => name === path || fileExists(name)
  host.getSourceFile = (name, version, ...rest) =>
    name === path ? ts.createSourceFile(name, text, version) : getSourceFile(name, version, ...rest)
  const program = ts.createProgram([path], { ...options, types: ['node'] }, host)
  const file = program.getSourceFile(path)!
  const diagnostics = [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ]
  const wrong = new Set(
    diagnostics.map(({ start }) => file.getLineAndCharacterOfPosition(start!).line),
  )
  const first = given.split('\n').length - 1
  for (const line of wrong) if (line < first) throw new Error(given.split('\n')[line])
  for (const [at, one] of texts.entries()) compiles.set(one, !wrong.has(first + at))
}, 120_000)

describe('the compiler refuses', () => {
  test.each(Object.entries(lines))('%s without what it needs', (_, [right, ...wrong]) => {
    expect(compiles.get(right!), right).toBe(true)
    for (const line of wrong) expect(compiles.get(line), line).toBe(false)
  })
})
