import { createElement } from 'react'
import { blockTag } from '../../lesson-parts.ts'
import { useLesson } from './lesson-context.tsx'

/** Leaves a mark where the page puts the learner's own note. */
export function ReflectBlock({ id, prompt }: { id: string; prompt: string }) {
  const { keep } = useLesson()
  return createElement(blockTag, { 'data-index': keep({ kind: 'reflect', id, prompt }) })
}
