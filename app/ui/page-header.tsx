import { Button } from './button.tsx'
import { SwitchForm, type SwitchFormProps } from './switch-form.tsx'

export type NavigationLink = {
  label: string
  href: string
  current?: boolean
  /** `?` makes a link of the footer the one that the key opens, for those who asked for keys. */
  shortcut?: '?'
}

export type PageHeaderProps = {
  brand: { text: string; href: string }
  /** The word on the button that opens the menu of a phone. */
  menu: string
  /** At most seven words, by what the person may do. */
  navigation?: { label: string; links: NavigationLink[] }
  search?: { action: string; label: string; submit: string; name?: string; value?: string }
  language?: SwitchFormProps
  theme?: SwitchFormProps
  account?: {
    label: string
    links: NavigationLink[]
    signOut?: { action: string; label: string }
  }
}

/**
 * The same places for everyone and at every width: on a phone one menu opens them. The menu's
 * `<details>` is empty and the panel follows it, so that wide pages can show the panel with CSS alone.
 */
export function PageHeader({ brand, menu, ...places }: PageHeaderProps) {
  return (
    <div className="head">
      <div className="head-inner">
        <a className="brand" href={brand.href}>
          {brand.text}
        </a>
        <details className="head-menu" data-behaviour="menu">
          <summary>{menu}</summary>
        </details>
        <div className="head-panel">
          <Navigation {...places} />
          <div className="head-tools">
            <Search {...places} />
            {places.language && <SwitchForm {...places.language} />}
            {places.theme && <SwitchForm {...places.theme} />}
            <Account {...places} />
          </div>
        </div>
      </div>
    </div>
  )
}

function Navigation({ navigation }: Pick<PageHeaderProps, 'navigation'>) {
  if (!navigation) return null
  return (
    <nav className="head-navigation" aria-label={navigation.label}>
      <Links links={navigation.links} />
    </nav>
  )
}

function Links({ links }: { links: NavigationLink[] }) {
  return (
    <ul>
      {links.map(({ label, href, current }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Search({ search }: Pick<PageHeaderProps, 'search'>) {
  if (!search) return null
  const { action, label, submit, name = 'q', value } = search
  return (
    <search>
      <form action={action} className="head-search">
        <input
          type="search"
          name={name}
          defaultValue={value}
          aria-label={label}
          placeholder={label}
          data-shortcut="/"
        />
        <Button className="visually-hidden-until-focused">{submit}</Button>
      </form>
    </search>
  )
}

function Account({ account }: Pick<PageHeaderProps, 'account'>) {
  if (!account) return null
  const { label, links, signOut } = account
  return (
    <nav className="head-account" aria-label={label}>
      <Links links={links} />
      {signOut && (
        <form method="post" action={signOut.action}>
          <button type="submit">{signOut.label}</button>
        </form>
      )}
    </nav>
  )
}
