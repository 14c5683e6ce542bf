import { expect, test } from 'vitest'
import { isTest, sources, within } from '#test/support/sources.ts'

const all = sources()
const product = all.filter((source) => !isTest(source))

/** Schema file → the folders that may write its tables. The schema's name is the feature's by rule. */
const alsoWrites: Record<string, string[]> = {
  platform: ['app/platform', 'app/features/demonstration/mark.server.ts'],
  notification: ['app/platform/mail.server.ts'],
  account: ['app/platform/session-store.server.ts'],
}

type Table = { variable: string; sql: string; owner: string }

function tables(): Table[] {
  return all
    .filter(({ path }) => path.startsWith('db/schema/'))
    .flatMap(({ path, text }) => {
      const owner = path.replace(/^db\/schema\/|\.ts$/g, '')
      const found = text.matchAll(/export const (\w+) = sqliteTable\(\s*'(\w+)'/g)
      return [...found].map(([, variable, sql]) => ({ variable: variable!, sql: sql!, owner }))
    })
}

/** The tables that a file writes, through drizzle or in SQL. */
function written(text: string, known: Table[]): Table[] {
  const viaDrizzle = [...text.matchAll(/\.(?:insert|update|delete)\(\s*(\w+)\s*\)/g)].map(
    ([, name]) => name,
  )
  const viaSql = [
    ...text.matchAll(/\b(?:INSERT (?:OR \w+ )?INTO|UPDATE|DELETE FROM)\s+(\w+)/gi),
  ].map(([, name]) => name)
  return known.filter(({ variable, sql }) => viaDrizzle.includes(variable) || viaSql.includes(sql))
}

test('a feature writes only the tables of its own schema file', () => {
  const known = tables()
  expect(known.length).toBeGreaterThan(30)
  const wrong = product
    .filter(({ path }) => within(path, 'app'))
    .flatMap(({ path, text }) =>
      written(text, known)
        .filter(({ owner }) => !within(path, `app/features/${owner}`, ...(alsoWrites[owner] ?? [])))
        .map(({ sql, owner }) => `${path} writes ${sql} of ${owner}`),
    )
  expect(wrong).toEqual([])
})

test('routes and the frame write nothing', () => {
  const screens = product.filter(({ path }) => within(path, 'app/routes', 'app/frame'))
  expect(
    screens.filter(({ text }) => written(text, tables()).length > 0).map(({ path }) => path),
  ).toEqual([])
})

test('only the client module opens a database', () => {
  const opens = product.filter(
    ({ text, path }) => /new Database\(/.test(text) && path !== 'db/client.server.ts',
  )
  expect(opens.map(({ path }) => path)).toEqual([])
})
