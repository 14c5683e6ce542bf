import { data } from '@remix-run/node'
import { expect, test } from 'vitest'
import { readUnsent, unsent } from './unsent.ts'

type Given = Parameters<ReturnType<typeof unsent>>[0]
const ask = (answer: unknown) => Promise.resolve(unsent(() => answer as never)({} as Given))

test('Remix finds nothing to write out in what a page is given, and the page finds all of it', async () => {
  const page = { title: 'Reading tables', parts: [{ html: '<p>…</p>' }] }
  const carried = await ask(page)
  expect(Object.entries(carried as object)).toEqual([])
  expect(JSON.stringify(carried)).toBe('{}')
  expect(readUnsent(carried)).toBe(page)
})

test('a status and headers go where they went, what comes with them does not', async () => {
  const carried = (await ask(data({ secret: 1 }, { status: 422 }))) as ReturnType<typeof data>
  expect(carried.init).toEqual({ status: 422 })
  expect(Object.entries(carried.data as object)).toEqual([])
  expect(readUnsent(carried.data)).toEqual({ secret: 1 })
})

test('a redirect and a file pass as they are; nothing at all is something too', async () => {
  const elsewhere = new Response(null, { status: 303 })
  expect(await ask(elsewhere)).toBe(elsewhere)
  expect(readUnsent(await ask(null))).toBeNull()
})
