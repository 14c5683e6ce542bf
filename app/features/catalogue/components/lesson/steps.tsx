import type { ReactNode } from 'react'

/** A procedure: the numbered list that it encloses, with numbers that can be seen from afar. */
export function Steps({ children }: { children: ReactNode }) {
  return <div className="lesson-steps">{children}</div>
}
