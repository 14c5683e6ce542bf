import { parse, serialize } from 'cookie'
import { cookiesAreSecure } from './session.server.ts'

const yearSeconds = 31_536_000

export function cookieOf(request: Request, name: string): string | undefined {
  return parse(request.headers.get('cookie') ?? '')[name]
}

/** A preference kept for a year, such as the language or the theme. */
export function preferenceCookie(name: string, value: string): string {
  return cookie(name, value, yearSeconds)
}

/** A Set-Cookie header: HttpOnly, SameSite=Lax, Secure outside loopback. */
export function cookie(name: string, value: string, maxAgeSeconds: number): string {
  return serialize(name, value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: cookiesAreSecure(),
    path: '/',
    maxAge: maxAgeSeconds,
  })
}
