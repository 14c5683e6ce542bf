import { expect, test } from 'vitest'
import { linkForm } from './link-form.ts'

test('a link leads to a heading, a lesson, a page of the site or out', () => {
  expect(linkForm('#a-heading')).toEqual({ kind: 'here', anchor: 'a-heading' })
  expect(linkForm('#d%C3%A9but')).toEqual({ kind: 'here', anchor: 'début' })
  expect(linkForm('./second')).toMatchObject({ course: null, lesson: 'second', anchor: null })
  expect(linkForm('../signals/second#then')).toMatchObject({
    course: 'signals',
    lesson: 'second',
    anchor: 'then',
  })
  expect(linkForm('/account/sign-in')).toEqual({ kind: 'site', href: '/account/sign-in' })
  expect(linkForm('https://www.nato.int/a?b=c')).toMatchObject({ kind: 'outside' })
  expect(linkForm('mailto:help@unit.example')).toMatchObject({ kind: 'outside' })
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,a',
  'vbscript:a',
  'file:///etc/passwd',
  'http://x.example',
  '//x.example',
  'https://user:word@x.example',
  'https://localhost/a',
  'https://x.example/a b',
  'https:\\\\x.example',
  './../second',
  '../../signals/second',
  './Second',
  './second/third',
  '/a/../../b',
  'mailto:a@b.example?bcc=c@d.example',
  '#',
  '',
])('%j is no link', (href) => {
  expect(linkForm(href)).toBeNull()
})
