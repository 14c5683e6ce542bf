import { visit } from './visit.ts'
import type { World } from './world.ts'

type Given = { headers?: Record<string, string>; locale?: 'en' | 'fr' }

/** A program that calls the API with a token, at whatever moment it is in that world. */
export function caller(here: World, token: string) {
  return (path: string, { headers, locale }: Given = {}) => {
    const authorization = `Bearer ${token}`
    return visit(here, `/api/v1${path}`, { headers: { authorization, ...headers }, locale })
  }
}
