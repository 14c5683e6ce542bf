import { formatRate } from '#app/platform/i18n/translate.ts'
import { usePage } from '#app/platform/page-context.tsx'
import { Points } from '#app/ui/points.tsx'
import type { Todo } from '../todo.server.ts'

/** What is left to do for a certification, each with the way there. */
export function TodoList({ todos }: { todos: Todo[] }) {
  return (
    <Points items={todos.map((todo) => ({ id: keyOf(todo), text: <TodoWords todo={todo} /> }))} />
  )
}

const keyOf = (todo: Todo): string =>
  'of' in todo ? todo.of.map(keyOf).join(' ') : `${todo.kind} ${todo.id}`

function TodoWords({ todo }: { todo: Todo }) {
  const { t, locale } = usePage()
  switch (todo.kind) {
    case 'course': {
      const key = todo.again ? 'certify.todo.course-again' : 'certify.todo.course'
      return <a href={`/learn/${todo.id}`}>{t(key, { title: todo.title })}</a>
    }
    case 'score': {
      const { id, title, atLeast } = todo
      const rate = formatRate(atLeast, locale, 0)
      return <a href={`/assess/${id}`}>{t('certify.todo.score', { title, rate })}</a>
    }
    case 'credential':
    case 'exercise':
      return <>{t(`certify.todo.${todo.kind}`, { title: todo.title })}</>
    case 'allOf':
    case 'anyOf':
      return (
        <>
          {t(`certify.todo.${todo.kind}`)}
          <TodoList todos={todo.of} />
        </>
      )
  }
}
