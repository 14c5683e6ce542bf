import { DiagramFrame } from './diagram-frame.tsx'

export type LayersProps = {
  title: string
  summary: string
  /** From the top layer to the one that carries the others. */
  data: { label: string; text?: string }[]
}

/** Things that rest on one another. Drawn of text, so it needs no list behind it. */
export function Layers({ title, summary, data }: LayersProps) {
  return (
    <DiagramFrame title={title} summary={summary}>
      <ol className="layers">
        {data.map(({ label, text }) => (
          <li key={label}>
            <strong>{label}</strong>
            {text && <span>{text}</span>}
          </li>
        ))}
      </ol>
    </DiagramFrame>
  )
}
