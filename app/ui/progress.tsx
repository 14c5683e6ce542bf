export type ProgressProps = {
  /** What progresses; read with the bar. */
  label: string
  value: number
  max: number
  /** The same in words: "3 of 8 parts". Always seen beside the bar. */
  words: string
}

/** How much is done of how much. */
export function Progress({ label, value, max, words }: ProgressProps) {
  return (
    <div className="progress">
      <progress value={value} max={max} aria-label={label} />
      <span className="progress-words">{words}</span>
    </div>
  )
}
