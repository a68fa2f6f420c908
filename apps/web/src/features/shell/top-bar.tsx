import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { Icon } from '#ui/icon.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { PersonMenu } from './person-menu.tsx'
import { PreferenceButtons } from './preferences.tsx'
import { ProductMark } from './product-mark.tsx'
import css from './shell.module.css'
import { TenantSwitcher } from './tenant-switcher.tsx'

export function TopBar({ onSearch }: { readonly onSearch: () => void }) {
  const { t } = useTranslation()
  const tenant = useTenant()
  return (
    <header className={css.bar}>
      <ProductMark />
      <TenantSwitcher />
      <span className={css.spring} />
      <button type="button" className={`${css.searchButton} ${css.onlyWide}`} onClick={onSearch}>
        <Icon name="search" size={16} />
        <span className={css.searchWord}>{t('shell.search')}</span>
        <kbd className={css.key}>Ctrl K</kbd>
      </button>
      <span className={css.onlyNarrow}>
        <IconButton label={t('shell.search')} onClick={onSearch}>
          <Icon name="search" size={20} />
        </IconButton>
      </span>
      <span className={css.onlyWide}>
        <PreferenceButtons />
      </span>
      <PersonMenu membership={tenant} />
    </header>
  )
}
