import { Charts } from './gallery/charts.tsx'
import { Diagrams } from './gallery/diagrams.tsx'
import { Documents } from './gallery/documents.tsx'
import { Fields } from './gallery/fields.tsx'
import { Figures } from './gallery/figures.tsx'
import { Foundations } from './gallery/foundations.tsx'
import { Lists } from './gallery/lists.tsx'
import { Paths } from './gallery/paths.tsx'
import { Reading } from './gallery/reading.tsx'
import { States } from './gallery/states.tsx'
import { Tables } from './gallery/tables.tsx'
import { Ways } from './gallery/ways.tsx'
import type { Words } from './gallery/wording.ts'
import { PageTitle } from './page-title.tsx'

/** Every sentence of the gallery by its key in the messages of its area: `title`, `field.email`. */
/** Every component in its states, on one page, for those who build with them and those who judge them. */
export function Gallery({ words }: { words: Words }) {
  return (
    <>
      <PageTitle title={words.title ?? ''} lead={words.lead} />
      <Foundations words={words} />
      <States words={words} />
      <Fields words={words} />
      <Ways words={words} />
      <Paths words={words} />
      <Tables words={words} />
      <Lists words={words} />
      <Figures words={words} />
      <Charts words={words} />
      <Diagrams words={words} />
      <Reading words={words} />
      <Documents words={words} />
    </>
  )
}
