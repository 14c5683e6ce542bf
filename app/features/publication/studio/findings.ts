import type { Finding } from '#app/domain/finding.ts'

/** How much is wrong with something: errors stand in the way of publishing, warnings do not. */
export type Count = { errors: number; warnings: number }

/** Null where it is not known yet. */
export function countOf(findings: readonly Finding[] | null): Count | null {
  if (!findings) return null
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return { errors, warnings: findings.length - errors }
}

/** The findings about one file of a course, whose paths begin with the course's folder. */
export function findingsIn(findings: readonly Finding[] | null, path: string): Finding[] | null {
  if (!findings) return null
  return findings.filter(({ file }) => file === path || file.endsWith(`/${path}`))
}

/** The file that a finding is about, as a path inside the course's folder. */
export function pathInCourse(file: string, courseId: string): string {
  const folder = `courses/${courseId}/`
  const start = file.lastIndexOf(folder)
  return start < 0 ? file : file.slice(start + folder.length)
}

export function editPath(courseId: string, path: string): string {
  return `/author/${courseId}/edit?path=${encodeURIComponent(path)}`
}

export function previewPath(courseId: string, path: string): string {
  return `/author/${courseId}/preview?path=${encodeURIComponent(path)}`
}
