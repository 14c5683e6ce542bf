import type { ReactNode } from 'react'
import { Button } from './button.tsx'

export type RankListProps = {
  /** `plain` is the text as the buttons are named by it. */
  items: { name: string; text: ReactNode; plain: string; value?: string }[]
  /** The ranks to choose from, the empty one first. */
  ranks: { value: string; label: string }[]
  words: {
    up: string
    down: string
    /** Said after a move, with `{text}`, `{rank}` and `{count}` in it. */
    moved: string
  }
}

/**
 * Things to be put in order: a rank is chosen for each. Where the script runs, two buttons move each
 * up and down as well, choose the ranks by it and say where it now stands.
 */
export function RankList({ items, ranks, words }: RankListProps) {
  return (
    <div className="rank-list" data-behaviour="rank" data-moved={words.moved}>
      <ol>
        {items.map(({ name, text, plain, value = '' }) => (
          <li key={name} data-plain={plain}>
            <select className="input" id={name} name={name} defaultValue={value}>
              {ranks.map((rank) => (
                <option key={rank.value} value={rank.value}>
                  {rank.label}
                </option>
              ))}
            </select>
            <label htmlFor={name}>{text}</label>
            <span className="rank-list-moves">
              <Move to="up" label={words.up} about={plain} />
              <Move to="down" label={words.down} about={plain} />
            </span>
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status" />
    </div>
  )
}

function Move({ to, label, about }: { to: 'up' | 'down'; label: string; about: string }) {
  return (
    <Button type="button" size="small" data-move={to} hidden aria-label={`${label}: ${about}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d={to === 'up' ? 'M6 2 11 9H1Z' : 'M6 10 1 3h10Z'} />
      </svg>
    </Button>
  )
}
