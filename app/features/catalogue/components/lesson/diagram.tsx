import { Cycle } from '#app/ui/diagram/cycle.tsx'
import { Flow } from '#app/ui/diagram/flow.tsx'
import { Layers } from '#app/ui/diagram/layers.tsx'
import { Timeline } from '#app/ui/diagram/timeline.tsx'
import type { Diagram as DiagramData } from '../../diagram-props.ts'
import { BarsDiagram, LineDiagram } from './diagram-values.tsx'
import { useLesson } from './lesson-context.tsx'

/** A drawing made of data, which stands behind it in words. */
export function Diagram(diagram: DiagramData) {
  return (
    <div className="lesson-diagram">
      <Drawn {...diagram} />
    </div>
  )
}

function Drawn(diagram: DiagramData) {
  const { t, unique } = useLesson()
  const id = unique('diagram')
  switch (diagram.kind) {
    case 'flow': {
      const words = {
        list: t('lesson-parts.diagram.list'),
        leadsTo: t('lesson-parts.diagram.leads-to'),
      }
      return <Flow id={id} {...diagram} words={words} />
    }
    case 'cycle':
      return <Cycle id={id} {...diagram} />
    case 'layers':
      return <Layers {...diagram} />
    case 'timeline':
      return <Timeline {...diagram} />
    case 'bars':
      return <BarsDiagram {...diagram} />
    case 'line':
      return <LineDiagram id={id} {...diagram} />
  }
}
