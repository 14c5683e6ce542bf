import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFiles } from '#test/support/sources.ts'

const documents = projectFiles().filter(
  (path) =>
    path.endsWith('.md') &&
    !path.startsWith('content/courses') &&
    !path.startsWith('content/pages'),
)

/** Words in backticks that look like a path of the project. */
function pathsNamed(text: string): string[] {
  const words = [...text.matchAll(/`([^`\n]+)`/g)].map(([, word]) => word!)
  return words.filter(
    (word) =>
      /^[\w.#-]+(\/[\w.$-]+)*\/?$/.test(word) &&
      /^(app|db|content|test|public|features|domain|platform|ui|routes|frame|cli|decisions)\//.test(
        word,
      ),
  )
}

const exists = (document: string, path: string) =>
  [path, join(dirname(document), path), join('app', path)].some((candidate) =>
    existsSync(candidate),
  )

test('every path that a document names exists', () => {
  expect(documents).toContain('README.md')
  const dead = documents.flatMap((document) =>
    pathsNamed(readFileSync(document, 'utf8'))
      .filter((path) => !exists(document, path))
      .map((path) => `${document}: ${path}`),
  )
  expect(dead).toEqual([])
})

test('every link between documents leads somewhere', () => {
  const dead = documents.flatMap((document) =>
    [
      ...readFileSync(document, 'utf8').matchAll(
        /\]\((?!https?:|#|\.\/other|\.\.\/other)([^)\s]+)\)/g,
      ),
    ]
      .map(([, target]) => target!.split('#')[0]!)
      .filter((target) => !existsSync(join(dirname(document), target)))
      .map((target) => `${document}: ${target}`),
  )
  expect(dead).toEqual([])
})

test('every command of the README is a script', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>
  }
  const named = [
    ...readFileSync('README.md', 'utf8').matchAll(/npm (?:run )?([a-z]+(?::[a-z]+)?)/g),
  ].map(([, name]) => name!)
  expect(named.filter((name) => !(name in scripts))).toEqual([])
})
