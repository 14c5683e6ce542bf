export type PartTone = 'good' | 'attention' | 'neutral' | 'danger' | 'accent'

/** A texture for each tone, so that parts differ without colour: on paper, and to every eye. */
export function PartFill({ id, tone }: { id: string; tone: PartTone }) {
  return (
    <pattern
      id={id}
      className={`part-${tone}`}
      width="8"
      height="8"
      patternUnits="userSpaceOnUse"
      patternTransform={tone === 'attention' ? 'rotate(45)' : undefined}
    >
      <rect width="8" height="8" className="part-ground" />
      {tone === 'attention' && <rect width="3" height="8" className="part-figure" />}
      {tone === 'neutral' && <circle cx="4" cy="4" r="1.4" className="part-figure" />}
      {tone === 'danger' && <path d="M0 0 8 8M8 0 0 8" className="part-stroke" />}
    </pattern>
  )
}

/** The value of `fill` that refers to a PartFill. */
export function partFill(id: string): string {
  return `url(#${id})`
}
