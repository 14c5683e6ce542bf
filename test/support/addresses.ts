import { matchRoutes } from '@remix-run/react'
import type { RouteConfigEntry } from '@remix-run/route-config'
import addresses from '#app/routes.ts'

export type Address = { path: string; file: string }

/** Every address of the product as its pattern, with the file that answers it. */
export function everyAddress(entries = addresses as RouteConfigEntry[], above = ''): Address[] {
  return entries.flatMap((entry) => {
    const path = `${above}/${entry.path ?? ''}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')
    return [{ path, file: entry.file }, ...everyAddress(entry.children ?? [], path)]
  })
}

const tree = everyAddress().map((address) => ({ path: address.path, handle: address }))

/** The pattern that answers a path. */
export const patternOf = (path: string): string =>
  (matchRoutes(tree, path.split('?')[0]!)!.at(-1)!.route.handle as Address).path

type RouteModule = { action?: unknown; loader?: unknown; default?: unknown }

export const routeModule = async ({ file }: Address): Promise<RouteModule> =>
  import(/* @vite-ignore */ `../../app/${file}`)
