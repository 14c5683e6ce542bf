import { useT } from '#app/platform/page-context.tsx'
import { Cluster } from '#app/ui/layout.tsx'
import type { Tone } from '#app/ui/mark.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import type { WrittenFile } from '../../catalogue/draft/written-files.server.ts'
import type { Count } from '../studio/findings.ts'

const tones: Record<WrittenFile['state'], Tone> = { published: 'good', draft: 'info', new: 'info' }

/** In what state a file is, in words, and whether another version overtook its draft. */
export function FileState({ file }: { file: Pick<WrittenFile, 'state' | 'overtaken'> }) {
  const t = useT()
  return (
    <Cluster>
      <StatusBadge tone={tones[file.state]}>{t(`author.state.${file.state}`)}</StatusBadge>
      {file.overtaken && <StatusBadge tone="attention">{t('author.state.overtaken')}</StatusBadge>}
    </Cluster>
  )
}

/** How much was found, in words. */
export function FoundCount({ count }: { count: Count | null }) {
  const t = useT()
  if (!count) return <>{t('author.found.checking')}</>
  const { errors, warnings } = count
  if (errors > 0) {
    return <StatusBadge tone="danger">{t('author.found.errors', { count: errors })}</StatusBadge>
  }
  if (warnings === 0) return <>{t('author.found.nothing')}</>
  return (
    <StatusBadge tone="attention">{t('author.found.warnings', { count: warnings })}</StatusBadge>
  )
}
