import { readFileSync } from 'node:fs'
import { mediaFacts } from '#app/features/catalogue/media/media-facts.ts'

for (const f of process.argv.slice(2)) {
  const m = mediaFacts(f, readFileSync(f))
  console.log(f, m?.kind, m?.width, m?.height, JSON.stringify(m?.findings))
}
