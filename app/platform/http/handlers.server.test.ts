import type { ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { createHandlers } from './handlers.server.ts'

const addresses: Record<string, string> = {
  home: '',
  sheet: 'desk/sheets/:sheet',
  desk: 'desk',
  newest: 'desk/sheets/newest',
  missing: '*',
}

type Seen = { known: string[]; matched: string[]; params: unknown }

/** A build of five pages; each answers with what its handler knows of the route table. */
function fiveScreens(): ServerBuild {
  const page = (id: string, more: object) => [
    id,
    { id, module: { default: () => null, loader: () => ({}) }, ...more },
  ]
  const routes = Object.fromEntries([
    page('root', { path: '' }),
    ...Object.entries(addresses).map(([id, path]) =>
      page(id, { parentId: 'root', path, index: path === '' || undefined }),
    ),
  ])
  const render = (
    _: Request,
    status: number,
    __: Headers,
    context: { manifest: { routes: object }; staticHandlerContext: { matches: Match[] } },
  ) => {
    const { matches } = context.staticHandlerContext
    const known = Object.keys(context.manifest.routes)
    const seen = { known, matched: matches.map(({ route }) => route.id) }
    return Response.json({ ...seen, params: matches.at(-1)?.params }, { status })
  }
  return {
    entry: { module: { default: render } },
    routes,
    assets: { entry: {}, routes, url: '', version: 'test' },
    publicPath: '/',
    assetsBuildDirectory: '',
    future: { v3_singleFetch: true },
    isSpaMode: false,
  } as unknown as ServerBuild
}

type Match = { route: { id: string }; params: unknown }

const handle = createHandlers(fiveScreens())
const ask = async (path: string) =>
  (await (await handle(new Request(`http://localhost${path}`))).json()) as Seen

test('each address is answered by its own route', async () => {
  expect(await ask('/')).toMatchObject({ matched: ['root', 'home'] })
  expect(await ask('/desk')).toMatchObject({ matched: ['root', 'desk'] })
  expect(await ask('/desk/')).toMatchObject({ matched: ['root', 'desk'] })
  expect(await ask('/desk/sheets/newest')).toMatchObject({ matched: ['root', 'newest'] })
  expect(await ask('/desk/sheets/a%20b')).toMatchObject({
    matched: ['root', 'sheet'],
    params: { sheet: 'a b' },
  })
  expect(await ask('/elsewhere/entirely')).toMatchObject({ matched: ['root', 'missing'] })
})

test('the same address asked again is answered the same', async () => {
  for (const _ of [1, 2]) {
    expect(await ask('/desk/sheets/7')).toMatchObject({ params: { sheet: '7' } })
    expect(await ask('/desk/sheets/8')).toMatchObject({ params: { sheet: '8' } })
  }
})

test('what answers a page knows one route and those above it, so more pages cost no time', async () => {
  expect((await ask('/desk/sheets/7')).known).toEqual(['root', 'sheet'])
  expect((await ask('/elsewhere')).known).toEqual(['root', 'missing'])
})
