import { describe, expect, test } from 'vitest'
import { isTest, sources, within } from '#test/support/sources.ts'

const all = sources()
const product = all.filter((source) => !isTest(source) && !source.path.endsWith('.css'))

/** What each folder may import of ours. The root files of `app/` join everything. */
const arrows: Record<string, string[]> = {
  'app/domain': ['app/domain'],
  'app/ui': ['app/ui'],
  'app/platform': ['app/platform', 'app/domain', 'db'],
  'app/features': ['app/features', 'app/platform', 'app/domain', 'app/ui', 'db'],
  'app/frame': ['app/frame', 'app/features', 'app/platform', 'app/domain', 'app/ui'],
  'app/routes': ['app/features', 'app/platform', 'app/domain', 'app/ui', 'app/routes'],
  'app/cli': ['app', 'db'],
  db: ['db', 'app/domain'],
}

/** Who alone may import a package. */
const fences: Record<string, string[]> = {
  'better-sqlite3': ['db/client.server.ts'],
  lucia: ['app/platform/session.server.ts', 'app/platform/session-store.server.ts'],
  'mdx-bundler': ['app/platform/mdx'],
  '@node-rs/argon2': ['app/platform/passwords.server.ts'],
  nodemailer: ['app/platform/mail.server.ts'],
  pino: ['app/platform/log.server.ts'],
  pdfkit: ['app/platform/pdf', 'app/features/certification'],
  'intl-messageformat': ['app/platform/i18n'],
  '@remix-run/': [
    'app/routes',
    'app/platform',
    'app/frame',
    'app/cli',
    'app/root.tsx',
    'app/routes.ts',
    'app/entry.server.tsx',
  ],
}

/** A feature imports only itself and those before it. */
const featureOrder = [
  'records',
  'organisation',
  'account',
  'catalogue',
  'enrolment',
  'assessment',
  'competency',
  'certification',
  'reporting',
  'notification',
  'publication',
  'demonstration',
]

/** Files of `features/` that join features: they stand above or beside the order. */
const joining = /^app\/features\/[a-z-]+\.server\.ts$/

const folderOf = (path: string) => Object.keys(arrows).find((folder) => within(path, folder))
const ours = (name: string) => /^(app|db|test)\//.test(name)
const featureOf = (path: string) =>
  joining.test(path) ? null : (/^app\/features\/([^/]+)\//.exec(path)?.[1] ?? null)

describe('arrows', () => {
  test('each folder imports only what it may', () => {
    const wrong = product.flatMap(({ path, imports }) => {
      const allowed = arrows[folderOf(path) ?? '']
      if (!allowed) return []
      return imports
        .filter((name) => ours(name) && !within(name, ...allowed))
        .map((name) => `${path} → ${name}`)
    })
    expect(wrong).toEqual([])
  })

  test('platform knows features by type only', () => {
    const wrong = product
      .filter(({ path }) => within(path, 'app/platform'))
      .filter(({ text }) => /import \{[^}]*\} from '#app\/features/.test(text))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test('domain imports no package and reads no clock', () => {
    const domain = product.filter(({ path }) => within(path, 'app/domain'))
    expect(
      domain.flatMap(({ path, imports }) =>
        imports.filter((name) => !ours(name)).map((name) => `${path} → ${name}`),
      ),
    ).toEqual([])
    const clocks = domain.filter(({ text }) =>
      /\bDate\.now\(|new Date\(\)|\bperformance\.|Math\.random\(/.test(text),
    )
    expect(clocks.map(({ path }) => path)).toEqual([])
  })

  test('a feature imports only earlier ones', () => {
    const wrong = product.flatMap(({ path, imports }) => {
      const own = featureOf(path)
      if (!own) return []
      const place = featureOrder.indexOf(own)
      if (place < 0) return [`${path}: ${own} is not in the order`]
      return imports
        .map((name) => [name, featureOf(name)] as const)
        .filter(([, other]) => other && featureOrder.indexOf(other) > place)
        .map(([name]) => `${path} → ${name}`)
    })
    expect(wrong).toEqual([])
  })
})

test('packages are imported only where they belong', () => {
  const wrong = product.flatMap(({ path, imports }) =>
    imports
      .flatMap((name) =>
        Object.entries(fences).filter(
          ([fenced]) => name === fenced || (fenced.endsWith('/') && name.startsWith(fenced)),
        ),
      )
      .filter(([, places]) => !places.some((place) => within(path, place)))
      .map(([fenced]) => `${path} → ${fenced}`),
  )
  expect(wrong).toEqual([])
})

test('nothing has a drawer for what has no name', () => {
  const drawers = all.filter(({ path }) =>
    /(^|\/)(utils?|lib|helpers?|common|misc|shared)(\/|\.)/.test(path),
  )
  expect(drawers.map(({ path }) => path)).toEqual([])
})

test('no escape from types, nothing left to do, no skipped test', () => {
  const marks =
    /\bas any\b|: any\b|<any>|@ts-(?:ignore|nocheck)|\b(?:TODO|FIXME|XXX)\b|\b(?:it|test|describe)\.(?:skip|only|todo)\b/
  const wrong = all.flatMap(({ path, lines }) =>
    path === 'test/architecture.test.ts'
      ? []
      : lines.flatMap((line, index) => (marks.test(line) ? [`${path}:${index + 1}`] : [])),
  )
  expect(wrong).toEqual([])
})

test('files are named in kebab-case and export by name', () => {
  const names = all.filter(({ path }) => !/^[a-z0-9$._/-]+$/.test(path))
  expect(names.map(({ path }) => path)).toEqual([])
  const mayDefault =
    /^app\/(routes\/|routes\.ts|root\.tsx|entry\.)|^db\/drizzle\.config\.ts|^test\/support\/journey-server\.ts/
  const defaults = product.filter(
    ({ path, text }) => !mayDefault.test(path) && /^export default/m.test(text),
  )
  expect(defaults.map(({ path }) => path)).toEqual([])
})
