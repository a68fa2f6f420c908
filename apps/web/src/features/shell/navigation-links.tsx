import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { Dropdown } from '#ui/dropdown.tsx'
import { Icon } from '#ui/icon.tsx'
import { PathLink } from '#ui/link.tsx'
import { type NavigationEntry, navigationOf } from './navigation.ts'
import css from './shell.module.css'

/** The screens of the tenant at the side of a desktop. */
export function SideNavigation() {
  const { t } = useTranslation()
  return (
    <nav className={css.side} aria-label={t('shell.navigation')}>
      <Links entries={navigationOf(useTenant())} />
    </nav>
  )
}

const tabs = 4

/** The same at the bottom of a phone: the first ones at once, the others behind one button. */
export function BottomNavigation() {
  const { t } = useTranslation()
  const entries = navigationOf(useTenant())
  const shown = entries.filter((entry) => entry.key !== 'import').slice(0, tabs)
  return (
    <nav aria-label={t('shell.navigationPhone')}>
      <ul className={css.bottom}>
        {shown.map((entry) => (
          <li key={entry.key}>
            <PathLink to={entry.path} className={css.tab} activeOptions={{ exact: entry.exact ?? false }}>
              <Icon name={entry.icon} size={20} />
              {t(`shell.tab.${entry.key}`)}
            </PathLink>
          </li>
        ))}
        {shown.length < entries.length ? (
          <li>
            <Dropdown
              align="end"
              className={css.tab}
              target={
                <>
                  <Icon name="menu" size={20} />
                  {t('shell.moreScreens')}
                </>
              }
            >
              {(close) => <Links entries={entries} onChoose={close} />}
            </Dropdown>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

function Links({ entries, onChoose }: { readonly entries: readonly NavigationEntry[]; readonly onChoose?: () => void }) {
  const { t } = useTranslation()
  return (
    <ul className={css.links}>
      {entries.map((entry) => (
        <li key={entry.key}>
          <PathLink to={entry.path} className={css.link} activeOptions={{ exact: entry.exact ?? false }} {...(onChoose ? { onClick: onChoose } : {})}>
            <Icon name={entry.icon} />
            {t(`shell.screen.${entry.key}`)}
          </PathLink>
        </li>
      ))}
    </ul>
  )
}
