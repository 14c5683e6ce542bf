import { expect, test } from 'vitest'
import { z } from 'zod'
import { readForm } from './form.server.ts'

const Form = z.object({
  name: z.string({ error: 'account.error.email-missing' }).max(5, 'account.error.name-long'),
  seen: z.string().max(5).optional(),
})

function sent(fields: Record<string, string | File | string[]>): Request {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one)
  return new Request('http://localhost/', { method: 'POST', body })
}

test('what is wrong with a field is said at the field, by the message of its schema', async () => {
  expect(await readForm(sent({ name: 'Asha Rao' }), Form)).toMatchObject({
    status: 'refused',
    errors: { name: 'account.error.name-long' },
    given: { name: 'Asha Rao' },
  })
})

test('what no page of ours would send is said of the whole form, in words that exist', async () => {
  const wrong = [{ seen: 'too long' }, { seen: ['a', 'b'] }, { seen: new File(['a'], 'a.txt') }]
  for (const fields of wrong) {
    const form = await readForm(sent({ name: 'Asha', ...fields }), Form)
    expect(form).toMatchObject({ status: 'refused', errors: { '': 'error.400.explanation' } })
  }
})

test('a body that is no form is refused with 400', async () => {
  const headers = { 'content-type': 'application/json' }
  const request = new Request('http://localhost/', { method: 'POST', headers, body: '{}' })
  await expect(readForm(request, Form)).rejects.toMatchObject({ status: 400 })
})

test('secrets that were typed do not come back', async () => {
  const Secrets = z.object({ password: z.string(), code: z.string(), name: z.string() })
  const form = await readForm(sent({ password: 'a', code: '1', name: 'b' }), Secrets)
  expect(form.given).toEqual({ name: 'b' })
})
