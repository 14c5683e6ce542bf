import { Fragment } from 'react'

const marked = /(\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`)/

/** A text of an item: plain, but for `**strong**`, `*emphasis*` and `` `code` ``. */
export function ItemText({ text }: { text: string }) {
  return (
    <>
      {text.split(marked).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places.
        <Fragment key={index}>{index % 2 === 0 ? part : <Marked part={part} />}</Fragment>
      ))}
    </>
  )
}

function Marked({ part }: { part: string }) {
  if (part.startsWith('**')) return <strong>{part.slice(2, -2)}</strong>
  if (part.startsWith('*')) return <em>{part.slice(1, -1)}</em>
  return <code>{part.slice(1, -1)}</code>
}

/** The same without its marks, where only plain text may stand: in a list to choose from. */
export function plainText(text: string): string {
  return text
    .split(marked)
    .map((part, index) => (index % 2 === 0 ? part : part.replace(/^(\*\*|\*|`)|(\*\*|\*|`)$/g, '')))
    .join('')
}
