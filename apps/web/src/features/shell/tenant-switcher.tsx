import { Menu, UnstyledButton } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe, useTenant } from '#lib/session.ts'
import { Icon } from '#ui/icon.tsx'
import css from './shell.module.css'

/** The tenant one is in, in its colour, and the way to every other one. */
export function TenantSwitcher() {
  const { t } = useTranslation()
  const tenant = useTenant()
  const { memberships } = useMe()
  const navigate = useNavigate()
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <UnstyledButton className={css.switcher} aria-label={t('shell.switchTenant', { name: tenant.name })}>
          <span className={css.switcherName}>{tenant.name}</span>
          <Icon name="down" size={16} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shell.yourTenants')}</Menu.Label>
        {memberships.map((membership) => (
          <Menu.Item
            key={membership.slug}
            leftSection={<span className={css.dot} style={{ background: membership.accent }} />}
            rightSection={membership.slug === tenant.slug ? <Icon name="check" size={16} /> : null}
            aria-current={membership.slug === tenant.slug ? 'true' : undefined}
            onClick={() => void navigate({ to: '/t/$slug', params: { slug: membership.slug } })}
          >
            {membership.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void navigate({ to: '/' })}>{t('shell.allTenants')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
