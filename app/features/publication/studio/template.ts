import type { Locale } from '#app/domain/text.ts'
import type { SourcePath } from '../../catalogue/draft/source-path.ts'

const lesson: Record<Locale, string> = {
  en: `---
title:
summary:
minutes: 10
objectives:
  -
---

## First heading
`,
  fr: `---
title:
summary:
minutes: 10
objectives:
  -
---

## Premier titre
`,
}

const assessment = (id: string) => `id: ${id}
title: { en: , fr: }
intro: { en: , fr: }
draw: 10
pass: 0.7
attempts: 3
coolDownHours: 24
review: answers
items: []
`

/** How a new file begins: what every such file has, to be filled in. */
export function templateFor(part: SourcePath): string {
  if (part.kind === 'lesson') return lesson[part.locale]
  return part.kind === 'assessment' ? assessment(part.slug) : ''
}
