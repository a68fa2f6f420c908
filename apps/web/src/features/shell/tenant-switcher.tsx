import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe, useTenant } from '#lib/session.ts'
import { Dropdown, DropdownItem, DropdownList } from '#ui/dropdown.tsx'
import { Icon } from '#ui/icon.tsx'
import { Tag } from '#ui/tag.tsx'
import css from './shell.module.css'

/** The tenant one is in, in its colour, and the way to every other one. */
export function TenantSwitcher() {
  const { t } = useTranslation()
  const tenant = useTenant()
  const { memberships } = useMe()
  const navigate = useNavigate()
  return (
    <Dropdown
      label={t('shell.switchTenant', { name: tenant.name })}
      className={css.switcher}
      target={
        <>
          <span className={css.switcherName}>{tenant.name}</span>
          <Icon name="down" size={16} />
        </>
      }
    >
      {(close) => (
        <>
          <DropdownList label={t('shell.yourTenants')}>
            {memberships.map((membership) => (
              <DropdownItem
                key={membership.slug}
                icon={<span className={css.dot} data-below={membership.archive !== null || undefined} style={{ background: membership.accent }} />}
                end={
                  <>
                    {membership.archive ? <Tag>{t('shell.archive')}</Tag> : null}
                    {membership.slug === tenant.slug ? <Icon name="check" size={16} /> : null}
                  </>
                }
                current={membership.slug === tenant.slug}
                onChoose={() => {
                  close()
                  void navigate({ to: '/t/$slug', params: { slug: membership.slug } })
                }}
              >
                {membership.name}
              </DropdownItem>
            ))}
          </DropdownList>
          <DropdownList>
            <DropdownItem onChoose={() => void navigate({ to: '/' })}>{t('shell.allTenants')}</DropdownItem>
          </DropdownList>
        </>
      )}
    </Dropdown>
  )
}
