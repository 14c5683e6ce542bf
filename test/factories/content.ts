import { type Sources, sourceOf } from '#app/features/catalogue/sources.ts'

/** A small content folder that may be published: one course of two lessons, and what it refers to. */
export const smallContent: Readonly<Record<string, string>> = {
  'frameworks/skills.yml': `id: skills
version: '1'
title: { en: Skills, fr: Aptitudes }
areas:
  - { id: all, title: { en: All, fr: Toutes } }
competencies:
  - { id: skills.1, area: all, title: { en: One, fr: Une } }
  - { id: skills.2, area: all, title: { en: Two, fr: Deux } }
`,
  'frameworks/grades.yml': `grades:
  - { code: OR-1, group: OR, ordinal: 1, band: foundation, title: { en: OR 1, fr: OR 1 } }
  - { code: OR-5, group: OR, ordinal: 5, band: supervisory, title: { en: OR 5, fr: OR 5 } }
  - { code: OF-1, group: OF, ordinal: 1, band: supervisory, title: { en: OF 1, fr: OF 1 } }
  - { code: G10, group: G, ordinal: 10, band: supervisory, title: { en: G10, fr: G10 } }
`,
  'frameworks/work-roles.yml': `roles:
  - { id: data-steward, title: { en: Data steward, fr: Gestionnaire } }
`,
  'courses/signals/course.yml': `id: signals
title: { en: Signals, fr: Signaux }
summary: { en: What a signal is., fr: Ce qu’est un signal. }
audience: { en: Everyone., fr: Tous. }
level: 3
change: material
reviewBy: 2027-11-01
outcomes:
  - { competency: skills.1, level: 3, text: { en: Read a signal., fr: Lire un signal. } }
order:
  - lesson: first
  - lesson: second
  - assessment: signals-final
glossary:
  - { id: noise, term: { en: noise, fr: bruit }, definition: { en: What is no signal., fr: Le reste. } }
media:
  - { file: media/card.txt, kind: document, release: registered, title: { en: Card, fr: Fiche } }
`,
  'courses/signals/lessons/first/en.mdx': lesson('A first lesson', 'Café and the noise', 'Why'),
  'courses/signals/lessons/first/fr.mdx': lesson('Une première leçon', 'Café et bruit', 'Pourquoi'),
  'courses/signals/lessons/second/en.mdx': lesson('A second lesson', 'More', 'Then', 'second'),
  'courses/signals/lessons/second/fr.mdx': lesson('Une seconde leçon', 'Plus', 'Puis', 'second'),
  'courses/signals/media/card.txt': 'A card.\n',
  'courses/signals/media/map.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10"/></svg>\n',
  'courses/signals/assessments/signals-final.yml': `id: signals-final
title: { en: Final, fr: Finale }
intro: { en: Two questions., fr: Deux questions. }
draw: 2
pass: 0.5
attempts: 3
coolDownHours: 24
review: answers
items:
  - id: sig-true
    kind: boolean
    competency: skills.1
    prompt: { en: Noise is no signal., fr: Le bruit n’est pas un signal. }
    right: true
  - id: sig-choice
    kind: choice
    competency: skills.2
    prompt: { en: Which?, fr: Lequel ? }
    options:
      - { id: a, text: { en: This, fr: Ceci }, right: true }
      - { id: b, text: { en: That, fr: Cela } }
`,
  'certifications/signals.yml': `id: signals
title: { en: Signals, fr: Signaux }
summary: { en: Reads signals., fr: Lit les signaux. }
requires: { allOf: [ { course: signals }, { score: { assessment: signals-final, atLeast: 0.5 } } ] }
outcomes: [ { competency: skills.1, level: 3 } ]
validity: { basis: completion, months: 24, windowDays: 60, graceDays: 30 }
`,
  'requirements.yml': `- id: signals-for-all
  certification: signals
  strength: mandatory
  who: { bands: [supervisory] }
  from: 2024-01-01
  dueDays: 60
  reason: { en: Because., fr: Parce que. }
`,
}

/** A lesson with a picture, a term, a question and a note. */
function lesson(title: string, heading: string, words: string, id = 'first'): string {
  return `---
title: ${title}
summary: ${words} it is so.
minutes: 5
objectives:
  - ${words}
---

## ${heading}

${words} is <KeyTerm id="noise">this</KeyTerm> so? [On](./second)

<Figure src="media/map.svg" alt="A map" caption="The map" />

<Check id="check-${id}" question="${words}?">
  <Answer right feedback="Yes.">${words}</Answer>
  <Answer feedback="No.">No</Answer>
</Check>

<Reflect id="note-${id}" prompt="${words}?" />
`
}

/** The small folder with files put in, changed or, where null, left out. */
export function content(changes: Record<string, string | Buffer | null> = {}): Sources {
  const files = Object.entries({ ...smallContent, ...changes })
  return new Map(
    files.flatMap(([path, text]) =>
      text === null ? [] : [[path, sourceOf(path, Buffer.from(text as string))] as const],
    ),
  )
}

/** The small folder with some text of one file replaced. Throws where the text is not there. */
export function contentWith(path: string, from: string | RegExp, to: string): Sources {
  const text = smallContent[path] ?? ''
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`${path} has no ${from}`)
  return content({ [path]: changed })
}
