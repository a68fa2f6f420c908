import type { Membership } from '@trongtam/client'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe } from '#lib/session.ts'
import { Dropdown, DropdownItem, DropdownList } from '#ui/dropdown.tsx'
import { Icon } from '#ui/icon.tsx'
import { iconButtonClass } from '#ui/icon-button.tsx'
import { PreferenceItems } from './preferences.tsx'
import { useSignOut } from './queries.ts'
import css from './shell.module.css'

/** Who is signed in and as what, preferences, sign out. */
export function PersonMenu({ membership }: { readonly membership?: Membership }) {
  const { t } = useTranslation()
  const { person } = useMe()
  const signOut = useSignOut()
  const navigate = useNavigate()
  const place = [membership?.position, membership?.unit].filter(Boolean).join(', ')
  return (
    <Dropdown align="end" label={t('shell.personMenu', { name: person.name })} className={iconButtonClass} target={<Icon name="person" size={20} />}>
      {(close) => (
        <>
          <div className={css.who}>
            <p className={css.menuName}>{person.name}</p>
            <p className={css.menuMore}>{person.email}</p>
            {place ? <p className={css.menuMore}>{place}</p> : null}
            {membership?.role ? <p className={css.menuMore}>{t(`common.role.${membership.role}`)}</p> : null}
          </div>
          <PreferenceItems />
          <DropdownList>
            <DropdownItem
              icon={<Icon name="person" />}
              onChoose={() => {
                close()
                void navigate({ to: '/tai-khoan' })
              }}
            >
              {t('shell.account')}
            </DropdownItem>
            <DropdownItem icon={<Icon name="leave" />} onChoose={() => signOut.mutate()}>
              {t('shell.signOut')}
            </DropdownItem>
          </DropdownList>
        </>
      )}
    </Dropdown>
  )
}
