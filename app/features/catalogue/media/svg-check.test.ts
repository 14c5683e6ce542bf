import { expect, test } from 'vitest'
import { checkSvg } from './svg-check.ts'

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"${attributes}>\n${inside}\n</svg>\n`

const refusals = (text: string) =>
  checkSvg('a.svg', text).findings.map(
    ({ line, column, params }) => `${line}:${column} ${params.found}`,
  )

test('a drawing that draws is let through, with its size', () => {
  const drawing = `<?xml version="1.0" encoding="UTF-8"?>\n<!-- A map. -->\n${svg(`
    <title>A &amp; B</title>
    <defs><clipPath id="c"><rect width="4" height="3"/></clipPath></defs>
    <g clip-path="url(#c)" style="fill: #123; stroke: none"><use href="#c"/><path d="M0 0h4"/></g>
    <text x='1' y='2' xml:space="preserve">5 &lt; 6 &#x2013; 7</text>`)}`
  expect(checkSvg('a.svg', drawing)).toEqual({ findings: [], size: { width: 40, height: 30 } })
  const sized = svg('', ' width="80px" height="60"')
  expect(checkSvg('a.svg', sized).size).toEqual({ width: 80, height: 60 })
})

test.each([
  ['<script>alert(1)</script>', '2:1 <script>'],
  ['<style>p { color: red }</style>', '2:1 <style>'],
  ['<foreignObject/>', '2:1 <foreignObject>'],
  ['<image href="https://x.example/a.png"/>', '2:1 <image>'],
  ['<a href="#b"/>', '2:1 <a>'],
  ['<animate attributeName="href"/>', '2:1 <animate>'],
  ['<set attributeName="onload"/>', '2:1 <set>'],
  ['<iframe/>', '2:1 <iframe>'],
  ['<g onload="alert(1)"/>', '2:1 onload'],
  ['<g ONLOAD="alert(1)"/>', '2:1 ONLOAD'],
  ['<use href="https://x.example/a.svg#b"/>', '2:1 href'],
  ['<use xlink:href="data:image/svg+xml,a"/>', '2:1 xlink:href'],
  ['<use href="&#104;ttps://x.example"/>', '2:1 href'],
  ['<rect fill="url(https://x.example/a)"/>', '2:1 fill'],
  ['<rect style="background: url(//x.example)"/>', '2:1 style'],
  ['<rect style="background: u\\72l(//x.example)"/>', '2:1 style'],
  ['<rect fill="url&#40;//x.example&#41;"/>', '2:1 fill'],
  ['<g ev:event="click"/>', '2:1 ev:event'],
  ['<g xmlns="http://www.w3.org/1999/xhtml"/>', '2:1 xmlns'],
])('%s is refused where it stands', (inside, found) => {
  expect(refusals(svg(inside))).toContain(found)
})

test.each([
  '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>',
  svg('&a;'),
  svg('<![CDATA[<script>]]>'),
  svg('<?xml-stylesheet href="a"?>'),
  svg('<g>'),
  svg('</g>'),
  svg('<g a=b/>'),
  svg('<g a="<"/>'),
  '<svg/><svg/>',
  'words',
  svg(`${'<g>'.repeat(100)}${'</g>'.repeat(100)}`),
])('what is not plain, well-formed XML is refused: %s', (text) => {
  expect(refusals(text).length).toBeGreaterThan(0)
})

test('a long file of one kind is read in a moment', () => {
  for (const text of [
    svg('<g/>'.repeat(100_000)),
    `<svg ${'a="b" '.repeat(100_000)}`,
    svg('<'.repeat(500_000)),
  ]) {
    const began = performance.now()
    checkSvg('a.svg', text)
    expect(performance.now() - began).toBeLessThan(2_000)
  }
})
