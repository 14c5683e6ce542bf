import { useT } from '#app/platform/page-context.tsx'

export default function Home() {
  const t = useT()
  return <h1>{t('home.title')}</h1>
}
