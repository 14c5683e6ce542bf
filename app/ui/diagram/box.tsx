import { wrapText } from './wrap-text.ts'

export const letterSize = 14
export const lineHeight = 18
const padding = 10

export type BoxPlace = { x: number; y: number; width: number; height: number }

/** How tall a box must be for its label. */
export function boxHeight(label: string, width: number): number {
  return boxLines(label, width).length * lineHeight + 2 * padding
}

/** A label in a frame; the place is that of its centre. */
export function Box({ label, x, y, width, height }: BoxPlace & { label: string }) {
  const lines = boxLines(label, width)
  const first = y - ((lines.length - 1) * lineHeight) / 2
  return (
    <g>
      <rect
        className="diagram-box"
        x={x - width / 2}
        y={y - height / 2}
        width={width}
        height={height}
        rx="3"
      />
      <text textAnchor="middle">
        {lines.map((line, index) => (
          <tspan key={line} x={x} y={first + index * lineHeight} dy="0.35em">
            {line}
          </tspan>
        ))}
      </text>
    </g>
  )
}

/** The tip of an arrow that ends at a point, heading down, up, left or right. */
export function arrowTip(x: number, y: number, heading: 'down' | 'up' | 'left' | 'right'): string {
  const tips = {
    down: [-5, -8, 5, -8],
    up: [-5, 8, 5, 8],
    left: [8, -5, 8, 5],
    right: [-8, -5, -8, 5],
  }
  const [ax = 0, ay = 0, bx = 0, by = 0] = tips[heading]
  return `M${x + ax} ${y + ay}L${x} ${y}L${x + bx} ${y + by}`
}

function boxLines(label: string, width: number): string[] {
  return wrapText(label, width - 2 * padding, letterSize)
}
