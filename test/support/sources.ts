import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'

export type Source = { path: string; text: string; lines: string[]; imports: string[] }

/** Every file of the project: what git tracks or would, without what it ignores. */
export function projectFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
  return listed.split('\n').filter((path) => path && existsSync(path))
}

const isCode = (path: string) => /^(app|db|test)\/.*\.(ts|tsx|mjs|css)$/.test(path)

/** Imports as paths from the root (`app/domain/grade.ts`) or package names (`zod`). */
function importsOf(path: string, text: string): string[] {
  return ts.preProcessFile(text).importedFiles.map(({ fileName }) => {
    const bare = fileName.replace(/\?.*$/, '')
    if (bare.startsWith('#')) return bare.slice(1)
    return bare.startsWith('.') ? normalize(join(dirname(path), bare)) : bare
  })
}

/** The code of the product and its tests, read once. */
export function sources(): Source[] {
  return projectFiles()
    .filter(isCode)
    .map((path) => {
      const text = readFileSync(path, 'utf8')
      return {
        path,
        text,
        lines: text.replace(/\n$/, '').split('\n'),
        imports: /\.css$/.test(path) ? [] : importsOf(path, text),
      }
    })
}

export const isTest = ({ path }: Source) => /^test\/|\.test\.tsx?$/.test(path)
export const within = (path: string, ...folders: string[]) =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`))
