import type { LoaderFunctionArgs } from '@remix-run/node'
import {
  adminRequirements,
  type Requirements,
} from '#app/features/certification/admin-requirements.server.ts'
import { CertificationList } from '#app/features/certification/components/certification-list.tsx'
import { RequirementMatrix } from '#app/features/certification/components/requirement-matrix.tsx'
import { RuleList } from '#app/features/certification/components/rule-list.tsx'
import { requirePermission } from '#app/features/guard.server.ts'
import { useT } from '#app/platform/page-context.tsx'
import type { PageHandle } from '#app/platform/page-handle.ts'
import { useLoaded } from '#app/platform/unsent.ts'
import { Section, Stack } from '#app/ui/layout.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const handle: PageHandle = {
  title: (t) => t('admin.requirements.title'),
  breadcrumbs: (t) => [{ label: t('admin.title'), href: '/admin' }],
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { ctx } = await requirePermission(request, 'organisation:write')
  return adminRequirements(ctx)
}

export default function RequirementsPage() {
  const t = useT()
  const requirements = useLoaded<typeof loader>() as unknown as Requirements
  return (
    <Stack gap="large">
      <PageTitle
        title={t('admin.requirements.title')}
        lead={<p>{t('admin.requirements.lead')}</p>}
      />
      <Section id="matrix" heading={t('admin.requirements.matrix')}>
        <p>{t('admin.requirements.matrix-lead')}</p>
        <RequirementMatrix requirements={requirements} />
      </Section>
      <Section id="rules" heading={t('admin.requirements.rules')}>
        <RuleList requirements={requirements} />
      </Section>
      <Section id="certifications" heading={t('admin.requirements.certifications')}>
        <CertificationList certifications={requirements.certifications} />
      </Section>
    </Stack>
  )
}
