import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import { unsent } from '../unsent.ts'

type Handle = (request: Request) => Promise<Response>
type Routes = ServerBuild['routes']
type Tree = Parameters<typeof matchRoutes>[0]

type Route = Routes[string]

/** Addresses whose handler is remembered; past that the oldest is forgotten. */
const rememberedMax = 2000

/** The route table as a tree, for finding the route of an address. */
function treeOf(routes: Routes, parentId?: string): Tree {
  return Object.values(routes)
    .filter((route) => route!.parentId === parentId)
    .map((route) => {
      const { id, path, index, caseSensitive } = route!
      if (index) return { id, path, caseSensitive, index }
      return { id, path, caseSensitive, children: treeOf(routes, id) }
    })
}

/** A route whose page alone is given what its loader answers. */
function shownOnly(route: NonNullable<Route>): Route {
  const { default: page, loader } = route.module
  if (!page || !loader) return route
  return { ...route, module: { ...route.module, loader: unsent(loader) } }
}

/** The build with no other routes than one and those above it. */
function branchOf(build: ServerBuild, leaf: string): ServerBuild {
  const kept = new Set<string>()
  for (let id: string | undefined = leaf; id; id = build.routes[id]!.parentId) kept.add(id)
  const only = <T>(all: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([id]) => kept.has(id)))
  const assets = { ...build.assets, routes: only(build.assets.routes) }
  const routes = Object.entries(only(build.routes)).map(([id, route]) => [id, shownOnly(route!)])
  return { ...build, routes: Object.fromEntries(routes), assets }
}

/**
 * Answers requests with one Remix handler for each route. Remix ranks, compiles and instantiates its
 * whole route table several times per document; a handler that knows one route and those above it
 * costs the same however many pages there are.
 */
export function createHandlers(build: ServerBuild): Handle {
  const tree = treeOf(build.routes)
  const whole = createRequestHandler(build, 'production')
  const byRoute = new Map<string, Handle>()
  const byAddress = new Map<string, Handle>()

  const find = (pathname: string): Handle => {
    const leaf = matchRoutes(tree, pathname)?.at(-1)?.route.id
    if (!leaf) return whole
    const found = byRoute.get(leaf) ?? createRequestHandler(branchOf(build, leaf), 'production')
    byRoute.set(leaf, found)
    return found
  }

  return (request) => {
    const { pathname } = new URL(request.url)
    const known = byAddress.get(pathname)
    if (known) return known(request)
    const found = find(pathname)
    if (byAddress.size >= rememberedMax) byAddress.delete(byAddress.keys().next().value!)
    byAddress.set(pathname, found)
    return found(request)
  }
}
