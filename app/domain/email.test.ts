import { expect, test } from 'vitest'
import { emailCharactersMax, foldEmail, isEmail, mailDomain } from './email.ts'

test('an address is what mail can be sent to', () => {
  for (const right of ['a@b.example', 'zoé.łuk+1@unité.example', "o'neill@a-b.co.example"])
    expect(isEmail(right), right).toBe(true)
})

test('an address holds no space, no second @ and nothing that cannot be seen', () => {
  const wrong = ['', 'a', 'a@b', '@b.example', 'a@b.x', 'a b@c.example', 'a@b@c.example']
  const unseen = [
    'a@b.example\0',
    '\0a@b.example',
    'a\n@b.example',
    'a@b.example\r\nBcc: c@d.example',
  ]
  const long = `${'a'.repeat(emailCharactersMax)}@b.example`
  for (const one of [...wrong, ...unseen, '<a@b.example>', long])
    expect(isEmail(one), JSON.stringify(one)).toBe(false)
})

test('addresses are compared without regard to case', () => {
  expect(foldEmail(' Asha.RAO@Unit.Example ')).toBe('asha.rao@unit.example')
  expect(mailDomain('Asha@Unit.Example')).toBe('unit.example')
})
