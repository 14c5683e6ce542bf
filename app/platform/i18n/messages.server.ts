import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { parse } from 'yaml'
import { type Locale, locales } from '#app/domain/text.ts'
import type { Translate } from './translate.ts'

/** Sentences remembered in each language; past that all are forgotten and made anew. */
const rememberedMax = 5000

type Tree = { [key: string]: string | Tree }

/** Flattens `{ team: { title: '…' } }` to `team.title`. */
function flatten(tree: Tree, prefix: string, into: Map<string, string>): Map<string, string> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') into.set(`${prefix}${key}`, value)
    else flatten(value, `${prefix}${key}.`, into)
  }
  return into
}

/** Every message of a language: `content/messages/<locale>/<area>.yml`, keys `<area>.…`. */
export function readMessages(
  locale: Locale,
  folder = resolve('content/messages'),
): Map<string, string> {
  const messages = new Map<string, string>()
  for (const file of readdirSync(join(folder, locale)).filter((name) => name.endsWith('.yml'))) {
    const tree = parse(readFileSync(join(folder, locale, file), 'utf8')) as Tree
    flatten(tree, `${file.slice(0, -'.yml'.length)}.`, messages)
  }
  return messages
}

function translatorOf(locale: Locale): Translate {
  const messages = readMessages(locale)
  const formats = new Map<string, IntlMessageFormat>()
  const sentences = new Map<string, string>()
  return (key, params) => {
    const text = messages.get(key)
    if (text === undefined) throw new Error(`No ${locale} message has the key ${key}`)
    if (!text.includes('{')) return text
    const asked = `${key} ${JSON.stringify(params)}`
    const known = sentences.get(asked)
    if (known !== undefined) return known
    let format = formats.get(key)
    if (!format) {
      format = new IntlMessageFormat(text, locale === 'en' ? 'en-GB' : 'fr-FR', undefined, {
        ignoreTag: true,
      })
      formats.set(key, format)
    }
    const sentence = format.format(params as Record<string, string>) as string
    if (sentences.size >= rememberedMax) sentences.clear()
    sentences.set(asked, sentence)
    return sentence
  }
}

const translators = new Map<Locale, Translate>()

/** The translator of a language; messages are read once per process. */
export function translatorFor(locale: Locale): Translate {
  let found = translators.get(locale)
  if (!found) {
    found = translatorOf(locale)
    translators.set(locale, found)
  }
  return found
}

/** The messages of one area as they stand, by their keys without the area's name. */
export function messagesUnder(locale: Locale, area: string): Record<string, string> {
  const own = [...readMessages(locale)].filter(([key]) => key.startsWith(`${area}.`))
  return Object.fromEntries(own.map(([key, text]) => [key.slice(area.length + 1), text]))
}

/** Reads both languages, so that a missing file is found at start. */
export function loadMessages(): void {
  for (const locale of locales) translatorFor(locale)
}

/** Forgets what was read: development reloads messages with the page. */
export function forgetMessages(): void {
  translators.clear()
}
