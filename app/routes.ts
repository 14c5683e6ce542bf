import { index, prefix, type RouteConfig, route } from '@remix-run/route-config'

/** Every address in the product, and the file that answers it. */
export default [
  index('routes/home.tsx'),

  ...prefix('account', [
    route('sign-in', 'routes/account/sign-in.tsx'),
    route('sign-up', 'routes/account/sign-up.tsx'),
    route('verify', 'routes/account/verify.tsx'),
    route('new-code', 'routes/account/new-code.ts'),
    route('waiting', 'routes/account/waiting.tsx'),
    route('newsletter', 'routes/account/newsletter.tsx'),
    route('recover', 'routes/account/recover.tsx'),
    route('reset', 'routes/account/reset.tsx'),
    route('updated', 'routes/account/updated.tsx'),
    route('claim/:token', 'routes/account/claim.tsx'),
    route('confirm/:token', 'routes/account/confirm.tsx'),
    route('preferences', 'routes/account/preferences.tsx'),
    route('sign-out', 'routes/account/sign-out.ts'),
    route('language', 'routes/account/language.ts'),
    route('theme', 'routes/account/theme.ts'),
  ]),

  ...prefix('learn', [
    index('routes/learn/my-learning.tsx'),
    route('catalogue', 'routes/learn/catalogue.tsx'),
    route('why/:certification', 'routes/learn/why.tsx'),
    route(':course', 'routes/learn/course.tsx'),
    route(':course/:lesson', 'routes/learn/lesson.tsx'),
    route(':course/:lesson/position', 'routes/learn/position.ts'),
  ]),

  ...prefix('assess', [
    route(':assessmentId', 'routes/assess/intro.tsx'),
    route('attempt/:attemptId/review', 'routes/assess/review.tsx'),
    route('attempt/:attemptId/result', 'routes/assess/result.tsx'),
    route('attempt/:attemptId/answer', 'routes/assess/answer.ts'),
    route('attempt/:attemptId/:position', 'routes/assess/question.tsx'),
  ]),

  ...prefix('certify', [
    index('routes/certify/my-certificates.tsx'),
    route(':credentialId', 'routes/certify/certificate.tsx'),
    route(':credentialId/pdf', 'routes/certify/pdf.ts'),
  ]),

  route('verify/:credential', 'routes/verify/credential.tsx'),

  ...prefix('media', [
    index('routes/media/library.tsx'),
    route('file/:hash/:name', 'routes/media/file.ts'),
    route(':id', 'routes/media/entry.tsx'),
  ]),

  ...prefix('author', [
    index('routes/author/studio.tsx'),
    route(':course', 'routes/author/course.tsx'),
    route(':course/edit', 'routes/author/edit.tsx'),
    route(':course/discard', 'routes/author/discard.tsx'),
    route(':course/preview', 'routes/author/preview.tsx'),
  ]),

  ...prefix('team', [index('routes/team/list.tsx'), route(':learnerId', 'routes/team/person.tsx')]),
  route('team.csv', 'routes/team/export.ts'),

  route('report', 'routes/report/report.tsx'),
  route('report.csv', 'routes/report/export.ts'),

  ...prefix('api/v1', [
    route('openapi.json', 'routes/api/openapi.ts'),
    route('indicators', 'routes/api/indicators.ts'),
    route('indicators/certification-rate', 'routes/api/certification-rate.ts'),
    route('learners/:nation/:serviceNumber/status', 'routes/api/learner-status.ts'),
  ]),

  ...prefix('admin', [
    index('routes/admin/overview.tsx'),
    route('people', 'routes/admin/people.tsx'),
    route('people/:learnerId', 'routes/admin/person.tsx'),
    route('people/:learnerId/claim-link', 'routes/admin/claim-link.tsx'),
    route('units', 'routes/admin/units.tsx'),
    route('units/:code', 'routes/admin/unit.tsx'),
    route('registrations', 'routes/admin/registrations.tsx'),
    route('import', 'routes/admin/import.tsx'),
    route('import/:importId', 'routes/admin/import-run.tsx'),
    route('content', 'routes/admin/content.tsx'),
    route('requirements', 'routes/admin/requirements.tsx'),
    route('log', 'routes/admin/log.tsx'),
    route('tokens', 'routes/admin/tokens.tsx'),
    route('jobs', 'routes/admin/jobs.tsx'),
  ]),

  route('privacy', 'routes/public-page.tsx', { id: 'routes/privacy' }),
  route('accessibility', 'routes/public-page.tsx', { id: 'routes/accessibility' }),
  route('help', 'routes/public-page.tsx', { id: 'routes/help' }),

  route('gallery', 'routes/gallery.tsx'),
  route('demo/inbox', 'routes/demo/inbox.tsx'),
  route('demo/inbox.json', 'routes/demo/inbox-json.ts'),

  route('healthz', 'routes/protocol/healthz.ts'),
  route('readyz', 'routes/protocol/readyz.ts'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
