import type { ReactNode } from 'react'

/** A picture with a caption that says what is to be seen, and where it is from. */
export function Figure({ caption, children }: { caption: ReactNode; children: ReactNode }) {
  return (
    <figure className="figure">
      {children}
      <figcaption>{caption}</figcaption>
    </figure>
  )
}
