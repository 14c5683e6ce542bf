import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallContent } from '#test/factories/content.ts'
import { sourceOf } from '../sources.ts'
import { checkCourse } from './check-course.server.ts'
import { closeCompiler } from './make-lessons.server.ts'
import type { CourseWorld } from './world.ts'

const world: CourseWorld = {
  competencies: new Set(['skills.1', 'skills.2']),
  roles: new Set(),
  itemUse: () => null,
  assessmentCourse: () => null,
}
const folder = 'courses/signals/'
const file = 'lessons/first/en.mdx'
const front = '---\ntitle: A\nsummary: B\nminutes: 5\nobjectives: [C]\n---\n'

/** What is found in a lesson with this text, which begins on line 7. */
async function found(text: string | Buffer, whole = false): Promise<string[]> {
  const bytes = Buffer.isBuffer(text) ? text : Buffer.from(whole ? text : front + text)
  const files = Object.entries(smallContent).flatMap(([path, kept]) =>
    path.startsWith(folder) ? [sourceOf(path.slice(folder.length), Buffer.from(kept))] : [],
  )
  const laid = [...files, sourceOf(file, bytes)].map((one) => [one.path, one] as const)
  const { findings, ready } = await checkCourse('signals', new Map(laid), world)
  const here = findings.filter((one) => one.file.endsWith(file) && one.severity === 'error')
  if (here.length > 0) expect(ready).toBeNull()
  return here.map(({ line, column, rule }) => `${line}:${column} ${rule}`)
}

const startMs = 120_000
beforeAll(async () => {
  await found('Text.')
}, startMs)
afterAll(closeCompiler)

const refused: [what: string, text: string, findings: string[]][] = [
  ['an import', 'import fs from "node:fs"\n', ['7:1 import-export']],
  ['an export', 'export const a = process.env\n', ['7:1 import-export']],
  ['an expression', 'Home is {process.env.HOME}.\n', ['7:9 expression']],
  ['a call', '{globalThis.process.exit(1)}\n', ['7:1 expression']],
  ['a template that computes', `{\`a \${1 + 1}\`}\n`, ['7:1 expression']],
  ['a function as a value', '<Callout kind={() => 1}>A</Callout>\n', ['7:10 expression']],
  ['a computed key', "<Callout kind={{ ['a']: 1 }}>A</Callout>\n", ['7:10 expression']],
  ['a prototype', '<Callout kind={{ __proto__: { a: 1 } }}>A</Callout>\n', ['7:10 expression']],
  ['a spread', '<Callout {...props}>A</Callout>\n', ['7:10 spread']],
  ['a script', '<script>alert(1)</script>\n', ['7:1 raw-html']],
  ['a style sheet', '<style>{`p { color: red }`}</style>\n', ['7:1 raw-html']],
  ['an image that runs', '<img src="x" onerror="alert(1)" />\n', ['7:1 raw-html']],
  ['a frame', 'Text <iframe src="https://x.example" /> text.\n', ['7:6 raw-html']],
  ['a comment of HTML', '<!-- hidden -->\n', ['7:2 raw-html']],
  ['a handler', '<Callout kind="note" onClick="alert(1)">A</Callout>\n', ['7:22 event-attribute']],
  ['a style', '<Callout kind="note" style={{ top: 0 }}>A</Callout>\n', ['7:22 style-attribute']],
  [
    'markup as a prop',
    '<Callout kind="note" dangerouslySetInnerHTML={{ __html: "x" }}>A</Callout>\n',
    ['7:22 unknown-prop'],
  ],
  ['an unknown component', '<Widget />\n', ['7:1 unknown-component']],
  ['a component by path', '<Callout.Provider>A</Callout.Provider>\n', ['7:1 unknown-component']],
  ['what every object has', '<constructor />\n', ['7:1 raw-html']],
  ['a missing prop', '<Callout>A</Callout>\n', ['7:1 missing-prop']],
  ['a prop of another kind', '<Callout kind="shout">A</Callout>\n', ['7:10 not-one-of']],
  ['a script as an address', '[a](javascript:alert%281%29)\n', ['7:1 link-protocol']],
  ['one written in references', '[a](java&#115;cript:alert)\n', ['7:1 link-protocol']],
  ['one behind a definition', '[a][b]\n\n[b]: javascript:alert(1)\n', ['9:1 link-protocol']],
  ['data as an address', '[a](data:text/html,hi)\n', ['7:1 link-protocol']],
  ['an address without TLS', '[a](http://x.example)\n', ['7:1 link-protocol']],
  ['an address with a password', '[a](https://u:p@x.example)\n', ['7:1 link-protocol']],
  ['a path of the machine', '[a](../../../etc/passwd)\n', ['7:1 link-protocol']],
  ['a picture without its words', '![a](media/map.svg)\n', ['7:1 image-syntax']],
  [
    'a picture from elsewhere',
    '<Figure src="https://x.example/a.png" alt="a" caption="b" />\n',
    ['7:9 file-name'],
  ],
  ['the first level', '# Title\n', ['7:1 heading-level']],
  ['a level skipped', '## A\n\n#### B\n', ['9:1 heading-skipped']],
  ['a heading in a component', '<Callout kind="note">\n## A\n</Callout>\n', ['8:1 heading-nested']],
  ['a tag left open', '<Callout kind="note">A\n', ['7:1 mdx-unclosed']],
  ['a tag closed twice', 'A</Callout>\n', ['7:3 mdx-end-tag']],
  ['a bracket left open', 'A {1 + \n', ['7:8 mdx-brace']],
  [
    'a note inside something',
    '<Callout kind="note">\nA\n\n<Reflect id="a" prompt="b" />\n</Callout>\n',
    ['10:1 placement'],
  ],
  ['an answer alone', '<Answer feedback="A">B</Answer>\n', ['7:1 placement']],
  ['a footnote that is not there', 'A[^1].\n', ['7:1 footnote-missing']],
  ['a hidden direction, as a reference', 'A&#x202e;B\n', ['7:1 characters']],
  [
    'a hidden direction, as an escape',
    '<Callout kind="note" title={"A\\u202eB"}>A</Callout>\n',
    ['7:22 characters'],
  ],
]

test.each(refused)('%s is refused where it stands', async (_what, text, findings) => {
  expect(await found(text)).toEqual(findings)
})

const bombs: [what: string, text: string][] = [
  ['brackets', '['.repeat(2_001)],
  ['links in links', `${'['.repeat(1_999)}a${'](b)'.repeat(1_999)}`],
  ['emphasis', '*a_ '.repeat(4_000)],
  ['quotations', `${'> '.repeat(9)}a`],
  ['lists', `${'- '.repeat(13)}a`],
  ['braces', '{1}'.repeat(501)],
  ['columns', `|${'a|'.repeat(30)}`],
  ['cells', '|a|a|a|a|a|a|a|a|a|\n'.repeat(300)],
  ['a long line', 'a'.repeat(4_001)],
  ['many lines', 'a\n'.repeat(2_001)],
  ['much text', 'aaaaaaaaa\n'.repeat(7_000)],
  ['depth', `${'<Callout kind="note">\n'.repeat(50)}a\n${'</Callout>\n'.repeat(50)}`],
  ['a deep literal', '<Diagram data={[[[[[[[[1]]]]]]]]} />'],
  ['a deep array', `<Diagram data={${'['.repeat(1_000)}${']'.repeat(1_000)}} />`],
]

test.each(bombs)('a bomb of %s does not go off', async (_what, text) => {
  const began = performance.now()
  expect((await found(text)).length).toBeGreaterThan(0)
  expect(performance.now() - began).toBeLessThan(10_000)
})

test('front matter is YAML between two lines of hyphens, and nothing else', async () => {
  const code = '---js\n{ title: process.exit(1) }\n---\nText.\n'
  expect(await found(code, true)).toEqual(['1:1 front-matter'])
  expect(await found('--- \ntitle: A\n---\nText.\n', true)).toEqual(['1:1 front-matter'])
  expect(await found('Text.\n', true)).toEqual(['1:1 front-matter'])
  const tagged = front.replace('title: A', 'title: !!js/function "() => 1"')
  expect(await found(`${tagged}Text.\n`, true)).toEqual(['2:8 yaml-tag'])
  expect(await found(`${front.replace('minutes: 5', 'minutes: long')}Text.\n`, true)).toEqual([
    '4:10 wrong-type',
  ])
  const laughs = `a: &a [1]\nb: &b [*a, *a]\n${front.slice(4)}`
  expect(await found(`---\n${laughs}Text.\n`, true)).toContain('2:7 yaml-anchor')
  expect(await found(`---\n${'a: b\n'.repeat(2_000)}---\nText.\n`, true)).toEqual(['2:1 limit'])
})

test('a second front matter in the text is text', async () => {
  expect(await found('---js\nprocess.exit(1)\n---\n')).toEqual([])
})

test('bytes that are no text, and characters that nobody sees, are refused', async () => {
  expect(await found('A\u0000B')).toEqual(['7:2 characters'])
  expect(await found('A\n\nB\u202eC')).toEqual(['9:2 characters'])
  expect(await found('A\u2066B')).toEqual(['7:2 characters'])
  expect(await found(Buffer.concat([Buffer.from(front), Buffer.from([0xff, 0xfe])]))).toEqual([
    '1:1 not-utf8',
  ])
  const surrogate = Buffer.concat([Buffer.from(front), Buffer.from([0xed, 0xa0, 0x80])])
  expect(await found(surrogate)).toEqual(['1:1 not-utf8'])
  expect(await found('a'.repeat(70 * 1024))).toEqual(['1:1 limit'])
})

test('literals, comments and escaped signs are no danger', async () => {
  const text = `A {'text'}, {-1}, {\`two\`}. {/* for translators */} \\{ and \\< and 2 < 3.

<Diagram kind="flow" title="A" summary="B" data={[{ id: 'a', label: 'A', to: ['b'] }, { id: 'b', label: 'B' }]} />
`
  expect(await found(text)).toEqual([])
})
