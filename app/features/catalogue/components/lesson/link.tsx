import type { AnchorHTMLAttributes } from 'react'
import { headingPrefix } from '#app/platform/mdx/heading-prefix.ts'
import { linkForm } from '#app/platform/mdx/link-form.ts'
import { useLesson } from './lesson-context.tsx'

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement>

/** A link of an author as a link of the site; those of footnotes stay as they are. */
export function LessonLink({ href = '', ...rest }: LinkProps) {
  const { courseId } = useLesson()
  const isNote = 'data-footnote-ref' in rest || 'data-footnote-backref' in rest
  const form = isNote ? null : linkForm(href)
  if (form?.kind === 'outside') return <a {...rest} href={form.href} rel="noreferrer" />
  return <a {...rest} href={form ? addressOf(form, courseId) : href} />
}

function addressOf(form: NonNullable<ReturnType<typeof linkForm>>, courseId: string): string {
  if (form.kind === 'outside' || form.kind === 'site') return form.href
  const anchor = form.anchor === null ? '' : `#${headingPrefix}${encodeURIComponent(form.anchor)}`
  return form.kind === 'here' ? anchor : `/learn/${form.course ?? courseId}/${form.lesson}${anchor}`
}
