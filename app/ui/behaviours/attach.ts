import { answer } from './answer.ts'
import { check } from './check.ts'
import { copy } from './copy.ts'
import { countdown } from './countdown.ts'
import { dialog } from './dialog.ts'
import { editor } from './editor.ts'
import { menu } from './menu.ts'
import { position } from './position.ts'
import { print } from './print.ts'
import { rank } from './rank.ts'
import { reveal } from './reveal.ts'
import { shortcuts } from './shortcuts.ts'
import { term } from './term.ts'

/** Makes one element nicer to use. The page must work when it never runs. */
type Behaviour = (element: HTMLElement) => void

/** By the word in `data-behaviour`. */
const behaviours: Record<string, Behaviour> = {
  answer,
  check,
  copy,
  countdown,
  dialog,
  editor,
  menu,
  position,
  print,
  rank,
  reveal,
  shortcuts,
  term,
}

const attached = new WeakSet<Element>()

/** Attaches what `data-behaviour` names to every element under `root`, once per element. */
export function attachBehaviours(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-behaviour]')) {
    if (attached.has(element)) continue
    attached.add(element)
    behaviours[element.dataset.behaviour ?? '']?.(element)
  }
}
