import { Box } from './box.tsx'
import { DiagramFrame, Drawing } from './diagram-frame.tsx'
import { layoutFlow } from './flow-layout.ts'
import type { FlowNode } from './flow-order.ts'

export type FlowProps = {
  /** Unique in the page. */
  id: string
  title: string
  summary: string
  data: FlowNode[]
  /** The word to press for the list, and the word between a step and the next, such as "then". */
  words: { list: string; leadsTo: string }
}

/** Steps that lead to other steps, drawn from top to bottom; the same as a list behind. */
export function Flow({ id, title, summary, data, words }: FlowProps) {
  const { width, height, boxes, ways } = layoutFlow(data)
  return (
    <DiagramFrame title={title} summary={summary}>
      <Drawing id={id} title={title} summary={summary} width={width} height={height}>
        {ways.map(({ key, path }) => (
          <path key={key} className="diagram-arrow" d={path} />
        ))}
        {boxes.map((box) => (
          <Box key={box.id} {...box} />
        ))}
      </Drawing>
      <FlowList data={data} words={words} />
    </DiagramFrame>
  )
}

function FlowList({ data, words }: Pick<FlowProps, 'data' | 'words'>) {
  const labels = new Map(data.map(({ id, label }) => [id, label]))
  return (
    <details className="disclosure">
      <summary>{words.list}</summary>
      <ul className="diagram-list">
        {data.map(({ id, label, to = [] }) => (
          <li key={id}>
            {label}
            {to.length > 0 &&
              ` – ${words.leadsTo} ${to.map((next) => labels.get(next)).join(', ')}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
