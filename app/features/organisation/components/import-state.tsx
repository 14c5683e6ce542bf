import type { StagedImport } from '#app/features/organisation/import/staged.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Cluster, Stack } from '#app/ui/layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { ImportChanges, ImportFindings } from './import-changes.tsx'
import { ImportProgress, type Underway } from './import-progress.tsx'

/** admin/import-run: how far the import has come, and what can be done now. */
export function ImportState({ state, progress }: { state: StagedImport; progress: Underway }) {
  const t = useT()
  const again = <a href="?">{t('import-page.run.again')}</a>
  const anew = <LinkButton href="/admin/import">{t('import-page.run.new')}</LinkButton>
  switch (state.step) {
    case 'reading':
      return (
        <Notice title={t('import-page.run.reading')} live>
          <p>{t('import-page.run.reading-lead')}</p>
          <p>{again}</p>
        </Notice>
      )
    case 'findings':
      return (
        <Stack>
          <Notice tone="danger" title={t('import-page.run.findings', { count: state.count })} live>
            <p>{t('import-page.run.findings-lead')}</p>
          </Notice>
          <ImportFindings findings={state.findings} count={state.count} />
          <div>{anew}</div>
        </Stack>
      )
    case 'ready':
      return <Ready state={state} />
    case 'applying':
      return (
        <Notice title={t('import-page.run.applying')} live>
          <p>{t('import-page.run.applying-lead')}</p>
          <ImportProgress progress={progress} />
          <p>{again}</p>
        </Notice>
      )
    case 'applied':
      return (
        <Stack>
          <Notice tone="good" title={t('import-page.run.applied')} live>
            {state.changes.length === 0 && <p>{t('import-page.run.applied-nothing')}</p>}
          </Notice>
          {state.changes.length > 0 && <ImportChanges changes={state.changes} />}
          <div>{anew}</div>
        </Stack>
      )
    case 'refused':
      return (
        <Notice tone="danger" title={t('import-page.run.refused')} live>
          <p>{t(`import.refusal.${state.refusal}`)}</p>
          <p>{anew}</p>
        </Notice>
      )
    case 'failed':
      return (
        <Notice tone="danger" title={t('import-page.run.failed')} live>
          <p>{t('import-page.run.failed-lead')}</p>
          <p>{anew}</p>
        </Notice>
      )
  }
}

function Ready({ state }: { state: Extract<StagedImport, { step: 'ready' }> }) {
  const t = useT()
  const { changes, refusal } = state
  if (changes.length === 0) {
    return (
      <Notice tone="neutral" title={t('import-page.run.nothing')}>
        <p>
          <a href="/admin/import">{t('import-page.run.new')}</a>
        </p>
      </Notice>
    )
  }
  return (
    <Stack>
      {refusal && <Notice tone="danger" title={t(`import.refusal.${refusal}`)} live />}
      <h2>{t('import-page.run.ready')}</h2>
      <ImportChanges changes={changes} />
      <form method="post">
        <Cluster>
          <Button kind="primary">{t('import-page.run.apply')}</Button>
          <a href="/admin/import">{t('import-page.run.discard')}</a>
        </Cluster>
      </form>
    </Stack>
  )
}
