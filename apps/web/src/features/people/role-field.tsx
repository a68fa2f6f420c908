import { NativeSelect } from '@mantine/core'
import { grantableRoles, type Role } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'

/** The roles this person may give, widest first; never one above their own. */
export function useGrantableRoles(): readonly Role[] {
  const { roles, kind } = useTenant()
  return grantableRoles(roles, kind)
}

/** The role a position carries. */
export function RoleField({ value, onChange, description }: { readonly value: Role; readonly onChange: (role: Role) => void; readonly description?: string }) {
  const { t } = useTranslation()
  const grantable = useGrantableRoles()
  return (
    <NativeSelect
      label={t('people.role')}
      description={description}
      value={value}
      onChange={(event) => {
        const chosen = grantable.find((role) => role === event.currentTarget.value)
        if (chosen) onChange(chosen)
      }}
      data={grantable.map((role) => ({ value: role, label: t(`common.role.${role}`) }))}
    />
  )
}
