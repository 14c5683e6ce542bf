import { DiagramFrame } from './diagram-frame.tsx'

export type TimelineProps = {
  title: string
  summary: string
  /** In the order of time; `when` is already in the reader's words. */
  data: { when: string; label: string }[]
}

/** What happened after what. Drawn of text, so it needs no list behind it. */
export function Timeline({ title, summary, data }: TimelineProps) {
  return (
    <DiagramFrame title={title} summary={summary}>
      <ol className="timeline">
        {data.map(({ when, label }) => (
          <li key={`${when}${label}`}>
            <strong>{when}</strong>
            <span>{label}</span>
          </li>
        ))}
      </ol>
    </DiagramFrame>
  )
}
