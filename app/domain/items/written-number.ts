import { done, type Outcome, refuse } from '#app/domain/outcome.ts'
import type { Locale } from '#app/domain/text.ts'

/** The longest number that is read, in characters. */
export const writtenNumberMax = 40

/** Space, no-break space, thin space, narrow no-break space: what may stand between thousands. */
const space = '[ \\u00a0\\u2009\\u202f]'

const shape = new RegExp(`^([+-]?)(\\d{1,3}(?:${space}\\d{3})+|\\d*)(?:[.,](\\d*))?$`, 'u')

/** "1,234": a thousand and more to an English reader who groups, a little over one to most others. */
const groupedOrDecimal = /^[+-]?[1-9]\d{0,2},\d{3}$/u

/**
 * The number that a person wrote: a decimal point or comma, spaces between thousands, either minus.
 * A comma or a point is never read as a separator of thousands; where an English reader may have
 * meant one, the number is refused as ambiguous instead of being marked wrong.
 */
export function readNumber(
  written: string,
  locale: Locale,
): Outcome<number, 'not-a-number' | 'ambiguous-number' | 'too-long'> {
  if (written.length > writtenNumberMax) return refuse('too-long')
  const value = numberOf(written)
  if (value === undefined) return refuse('not-a-number')
  if (locale === 'en' && groupedOrDecimal.test(plain(written))) return refuse('ambiguous-number')
  return done(value)
}

/** The value of an accepted number; undefined where it is none. */
export function numberOf(written: string): number | undefined {
  const [, sign, whole, fraction] = shape.exec(plain(written)) ?? []
  if (whole === undefined || (whole === '' && !fraction)) return undefined
  const value = Number(`${whole.replace(/\D/gu, '') || '0'}.${fraction || '0'}`)
  return sign === '-' && value !== 0 ? -value : value
}

function plain(written: string): string {
  return written.trim().replace(/^\u2212/u, '-')
}
