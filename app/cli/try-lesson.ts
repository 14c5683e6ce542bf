import { readFileSync } from 'node:fs'
import { compiler } from '#app/platform/mdx/compiler.server.ts'
import { divide } from '#app/platform/mdx/front-matter.ts'

const c = compiler<any, any>('app/features/catalogue/lesson-worker.server.ts')
let t = Date.now()
for (const f of process.argv.slice(2)) {
  const d = divide(f, readFileSync(f, 'utf8'))
  if ('rule' in d) {
    console.log(d)
    continue
  }
  const media = new Proxy({}, {})
  const m = await c.make({
    file: f,
    body: d.body,
    context: { locale: f.includes('/fr') ? 'fr' : 'en', courseId: 'x', media: {}, glossary: {} },
  })
  console.log(
    f,
    Date.now() - t,
    m.findings.map((x) => `${x.line}:${x.column} ${x.rule} ${JSON.stringify(x.params)}`),
    m.made?.html.length,
    m.headings.length,
    m.words.length,
  )
  if (process.argv.length === 3) console.log(m.made?.html, m.made?.blocks, m.headings)
  t = Date.now()
}
await c.close()
