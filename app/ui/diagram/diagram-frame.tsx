import type { ReactNode } from 'react'

export type DiagramFrameProps = {
  title: string
  /** One sentence: what is to be seen. */
  summary: string
  children: ReactNode
}

/** The name of a diagram, what is to be seen in it, and the drawing. */
export function DiagramFrame({ title, summary, children }: DiagramFrameProps) {
  return (
    <figure className="diagram">
      <figcaption>
        <strong className="diagram-title">{title}</strong>
        <span className="diagram-summary">{summary}</span>
      </figcaption>
      {children}
    </figure>
  )
}

export type DrawingProps = {
  id: string
  title: string
  summary: string
  width: number
  height: number
  children: ReactNode
}

/** A drawing with its name and its description for screen readers. */
export function Drawing({ id, title, summary, width, height, children }: DrawingProps) {
  return (
    <svg
      className="diagram-drawing"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-summary`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-summary`}>{summary}</desc>
      {children}
    </svg>
  )
}
