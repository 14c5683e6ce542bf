import type { ReactNode } from 'react'

export type TreeBranch = {
  id: string
  href: string
  label: ReactNode
  /** At the end of the line: a count, a state. */
  aside?: ReactNode
  branches: TreeBranch[]
}

/** Things above and below each other, each with its link; the nesting is in the list itself. */
export function Tree({ label, branches }: { label: string; branches: TreeBranch[] }) {
  return (
    <nav className="tree" aria-label={label}>
      <Branches branches={branches} />
    </nav>
  )
}

function Branches({ branches }: { branches: TreeBranch[] }) {
  return (
    <ul>
      {branches.map(({ id, href, label, aside, branches: below }) => (
        <li key={id}>
          <div className="tree-line">
            <a href={href} data-shortcut="item">
              {label}
            </a>
            {aside && <span className="tree-aside">{aside}</span>}
          </div>
          {below.length > 0 && <Branches branches={below} />}
        </li>
      ))}
    </ul>
  )
}
