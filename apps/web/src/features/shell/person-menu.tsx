import type { Membership } from '@trongtam/client'
import { ActionIcon, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMe } from '#lib/session.ts'
import { Icon } from '#ui/icon.tsx'
import { PreferenceItems } from './preferences.tsx'
import { useSignOut } from './queries.ts'
import css from './shell.module.css'

/** Who is signed in and as what, preferences on a phone, sign out. */
export function PersonMenu({ membership }: { readonly membership?: Membership }) {
  const { t } = useTranslation()
  const { person } = useMe()
  const signOut = useSignOut()
  const place = [membership?.position, membership?.unit].filter(Boolean).join(', ')
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" c="var(--mantine-color-text)" size="lg" aria-label={t('shell.personMenu', { name: person.name })}>
          <Icon name="person" size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label component="div">
          <p className={css.menuName}>{person.name}</p>
          <p className={css.menuMore}>{person.email}</p>
          {place ? <p className={css.menuMore}>{place}</p> : null}
          {membership?.role ? <p className={css.menuMore}>{t(`common.role.${membership.role}`)}</p> : null}
        </Menu.Label>
        <Menu.Divider />
        <PreferenceItems />
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="leave" />} onClick={() => signOut.mutate()}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
