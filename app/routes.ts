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

  ...prefix('media', [
    index('routes/media/library.tsx'),
    route('file/:hash/:name', 'routes/media/file.ts'),
    route(':id', 'routes/media/entry.tsx'),
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
