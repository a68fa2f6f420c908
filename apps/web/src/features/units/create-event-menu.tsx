import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { Dropdown, DropdownItem, DropdownList } from '#ui/dropdown.tsx'
import { Icon } from '#ui/icon.tsx'
import css from './units.module.css'

const kinds = ['rename', 'recode', 'move', 'merge', 'split', 'dissolve', 'transfer-level', 'change-kind', 'establish'] as const

/** What can happen to a unit: each choice begins the event with the unit in it. */
export function CreateEventMenu({ unitId, on }: { readonly unitId: string; readonly on: string | undefined }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const navigate = useNavigate()
  return (
    <Dropdown
      align="end"
      className={css.menuButton}
      target={
        <>
          {t('unitEvents.create')} <Icon name="down" size={16} />
        </>
      }
    >
      {(close) => (
        <DropdownList label={t('unitEvents.wizard.kind')}>
          {kinds.map((kind) => (
            <DropdownItem
              key={kind}
              onChoose={() => {
                close()
                void navigate({ to: '/t/$slug/units/events/new', params: { slug }, search: { kind, units: unitId, ...(on && { on }) } })
              }}
            >
              {t(kind === 'establish' ? 'unitEvents.establishBelow' : `unitEvents.kind.${kind}`)}
            </DropdownItem>
          ))}
        </DropdownList>
      )}
    </Dropdown>
  )
}
