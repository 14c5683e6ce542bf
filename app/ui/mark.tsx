/** What a status means, whatever it is called: each has its word, its shape and its colour. */
export type Tone = 'good' | 'attention' | 'danger' | 'neutral' | 'info'

const shapes: Record<Tone, string> = {
  good: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm3.2 4.3L7.1 9.8 4.9 7.7 3.8 8.9l3.4 3.2 5.2-5.7-1.2-1.1Z',
  attention: 'M8 1.2 15.6 15H.4L8 1.2Zm-.9 4.6v4.6h1.8V5.8H7.1Zm0 5.7v1.8h1.8v-1.8H7.1Z',
  danger: 'M5 1h6l4 4v6l-4 4H5l-4-4V5l4-4Zm2.1 3v5h1.8V4H7.1Zm0 6.2V12h1.8v-1.8H7.1Z',
  neutral: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 1.8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 8 2.8Z',
  info: 'M1.5 1.5h13v13h-13v-13Zm5.6 2.3v1.9h1.8V3.8H7.1Zm0 3.1v5.3h1.8V6.9H7.1Z',
}

/** The shape of a tone: disc, triangle, octagon, ring, square. Always beside its word. */
export function Mark({ tone }: { tone: Tone }) {
  return (
    <svg className={`mark mark-${tone}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path fillRule="evenodd" d={shapes[tone]} />
    </svg>
  )
}
