import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx'
import { LineAnnotations, LineAxes } from './line-axes.tsx'
import { type LineScale, lineScale, type Series, type Tick } from './line-scale.ts'
import { LineEnds, LineShapes } from './line-series.tsx'

export type LineChartProps = Omit<ChartFrameProps, 'children'> & {
  /** Unique in the page; ids inside the picture begin with it. */
  id: string
  /** For screen readers, what the eye takes from the picture beyond its title. */
  description: string
  /** At most four, or the lines hide each other. */
  series: Series[]
  xTicks: Tick[]
  /** The lowest and the highest tick are the ends of the axis. */
  yTicks: Tick[]
  /** Said once above the axis, where it is too long to stand at every tick. */
  yUnit?: string
  /** Moments that explain the line. */
  annotations?: Tick[]
}

/**
 * A course over time, as wide as its place: positions across are percentages, so letters and strokes
 * keep their size. Names stand at the ends of the lines.
 */
export function LineChart({ id, title, description, note, data, ...picture }: LineChartProps) {
  const scale = lineScale(picture.series, picture.yTicks)
  return (
    <ChartFrame title={title} note={note} data={data}>
      <div className="line-chart">
        <svg
          width="100%"
          height={scale.height}
          role="img"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-description`}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-description`}>{description}</desc>
          <Picture scale={scale} {...picture} />
        </svg>
      </div>
    </ChartFrame>
  )
}

type PictureProps = Pick<
  LineChartProps,
  'series' | 'xTicks' | 'yTicks' | 'yUnit' | 'annotations'
> & {
  scale: LineScale
}

function Picture({ scale, series, xTicks, yTicks, yUnit, annotations = [] }: PictureProps) {
  return (
    <>
      <LineAxes scale={scale} xTicks={xTicks} yTicks={yTicks} yUnit={yUnit} />
      <LineAnnotations scale={scale} annotations={annotations} />
      <LineShapes scale={scale} series={series} />
      <LineEnds scale={scale} series={series} />
    </>
  )
}
