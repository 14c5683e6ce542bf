import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Words } from './gallery/wording.ts'
import { Gallery } from './gallery.tsx'

type Tree = { [key: string]: string | Tree }

function flat(tree: Tree, prefix = ''): Words {
  const entries = Object.entries(tree).map(
    ([key, value]): Words =>
      typeof value === 'string' ? { [prefix + key]: value } : flat(value, `${prefix}${key}.`),
  )
  return Object.assign({}, ...entries)
}

function words(language: string): Words {
  const file = new URL(`../../content/messages/${language}/gallery.yml`, import.meta.url)
  return flat(parse(readFileSync(file, 'utf8')))
}

test.each(['en', 'fr'])('the gallery has a sentence for everything it shows (%s)', (language) => {
  const sentences = words(language)
  const asked = new Set<string>()
  const listening = new Proxy(sentences, {
    get: (target, key: string) => {
      asked.add(key)
      return target[key]
    },
  })
  const html = renderToStaticMarkup(<Gallery words={listening} />)
  expect([...asked].filter((key) => !(key in sentences))).toEqual([])
  expect(Object.keys(sentences).filter((key) => !asked.has(key))).toEqual([])
  expect(html).toContain('<h1>')
})

test('no part of the gallery needs a style in its markup, so that the page can forbid them', () => {
  expect(renderToStaticMarkup(<Gallery words={words('en')} />)).not.toMatch(/ style="/)
})

test('every id of the gallery is there once', () => {
  const html = renderToStaticMarkup(<Gallery words={words('en')} />)
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})
