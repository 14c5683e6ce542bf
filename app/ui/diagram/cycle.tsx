import { Box } from './box.tsx'
import { type CycleEntry, layoutCycle } from './cycle-layout.ts'
import { DiagramFrame, Drawing } from './diagram-frame.tsx'

export type CycleProps = { id: string; title: string; summary: string; data: CycleEntry[] }

/** Steps that come round again. What each step is stands in a numbered list below. */
export function Cycle({ id, title, summary, data }: CycleProps) {
  const { width, height, boxes, arrows } = layoutCycle(data)
  return (
    <DiagramFrame title={title} summary={summary}>
      <Drawing id={id} title={title} summary={summary} width={width} height={height}>
        {arrows.map((path) => (
          <path key={path} className="diagram-arrow" d={path} />
        ))}
        {boxes.map((box) => (
          <Box key={box.label} {...box} />
        ))}
      </Drawing>
      <ol className="diagram-list diagram-steps">
        {data.map(({ label, text }) => (
          <li key={label}>
            <strong>{label}</strong>
            {text && ` – ${text}`}
          </li>
        ))}
      </ol>
    </DiagramFrame>
  )
}
