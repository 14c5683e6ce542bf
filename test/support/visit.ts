import type { ServerBuild } from '@remix-run/node'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { inRequest, type RequestStore } from '#app/platform/context.server.ts'
import { createHandlers } from '#app/platform/http/handlers.server.ts'
import addresses from '#app/routes.ts'
import options from '../../remix.config.js'
import type { World } from './world.ts'

type Routes = ServerBuild['routes']

/** `app/routes.ts` as Remix's own route table; only the routes that a first segment can reach. */
async function routesFor(segment: string): Promise<Routes> {
  const routes: Routes = {}
  const add = async (entry: RouteConfigEntry, parentId: string) => {
    const id = entry.id ?? entry.file.replace(/\.tsx?$/, '')
    const module = await import(/* @vite-ignore */ `../../app/${entry.file}`)
    routes[id] = {
      id,
      parentId,
      path: entry.path,
      index: entry.index,
      caseSensitive: entry.caseSensitive,
      module,
    }
    for (const child of entry.children ?? []) await add(child, id)
  }
  routes.root = { id: 'root', path: '', module: await import('#app/root.tsx') }
  for (const entry of addresses as RouteConfigEntry[]) {
    const first = (entry.path ?? '').split('/')[0]
    if (first === segment || first === '*') await add(entry, 'root')
  }
  return routes
}

async function buildFor(segment: string): Promise<ServerBuild> {
  const routes = await routesFor(segment)
  const manifest = Object.values(routes).map((route) => [
    route!.id,
    {
      ...route,
      module: '',
      hasLoader: !!route!.module.loader,
      hasAction: !!route!.module.action,
      hasErrorBoundary: !!route!.module.ErrorBoundary,
      hasClientLoader: false,
      hasClientAction: false,
    },
  ])
  return {
    entry: { module: await import('#app/entry.server.tsx') },
    routes,
    assets: {
      version: 'test',
      url: '',
      entry: { module: '/entry.js', imports: [] },
      routes: Object.fromEntries(manifest),
    },
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    future: options.future as ServerBuild['future'],
    isSpaMode: false,
  } as unknown as ServerBuild
}

const handlers = new Map<string, Promise<(request: Request) => Promise<Response>>>()

export type Visit = {
  method?: string
  form?: Record<string, string | string[]>
  headers?: Record<string, string>
  /** The learner who is signed in. */
  as?: string
  locale?: 'en' | 'fr'
  body?: FormData
}

/** Sends a real Request through loaders, actions and rendering, and returns the real Response. */
export async function visit(world: World, path: string, options: Visit = {}): Promise<Response> {
  const segment = path.split(/[/?]/)[1] ?? ''
  if (!handlers.has(segment)) {
    handlers.set(segment, buildFor(segment).then(createHandlers))
  }
  const handle = await handlers.get(segment)!
  const signedIn = options.as
    ? {
        learnerId: options.as,
        sessionId: 'test',
        createdAt: world.now,
        lastSeenAt: world.now,
        theme: 'system' as const,
        shortcuts: true,
      }
    : options.headers?.cookie?.includes('session=')
      ? undefined
      : null
  const store: RequestStore = {
    db: world.db,
    now: world.now,
    timeZone: 'Europe/Brussels',
    nonce: 'nonce',
    address: '127.0.0.1',
    // The language of the headers is read only where a visitor sends one.
    locale: options.locale ?? (options.headers?.['accept-language'] ? undefined : 'en'),
    signedIn,
    setCookies: [],
  }
  return inRequest(store, () => handle(requestOf(path, options)))
}

function requestOf(path: string, { method, form, headers, body }: Visit): Request {
  const fields = new URLSearchParams()
  for (const [name, value] of Object.entries(form ?? {})) {
    for (const one of [value].flat()) fields.append(name, one)
  }
  const sent = body ?? (form ? fields : undefined)
  return new Request(new URL(path, 'http://localhost:3000'), {
    method: method ?? (sent ? 'POST' : 'GET'),
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
    body: sent,
  })
}
