import { Button, Tabs } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { Page } from '#ui/page.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { InvitationList } from './invitation-list.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import css from './people.module.css'
import { PeopleFilters } from './people-filters.tsx'
import { PeopleList } from './people-list.tsx'
import { type PeopleSearch, type PeopleTab, peopleTabs } from './people-search.ts'
import { PositionDialog } from './position-dialog.tsx'
import { PositionList } from './position-list.tsx'

interface PeopleScreenProps {
  readonly search: PeopleSearch
  readonly onSearch: (search: PeopleSearch) => void
}

/** Who serves in which position, who is invited, who has left. */
export function PeopleScreen({ search, onSearch }: PeopleScreenProps) {
  const { t } = useTranslation()
  const { may } = useTenant()
  const [open, setOpen] = useState<'invite' | 'import' | 'position' | null>(null)
  const tab = search.tab ?? 'people'
  const close = () => setOpen(null)
  return (
    <Page
      title={t('people.title')}
      help={t('people.help')}
      actions={
        may('people.manage') ? (
          <>
            <Button variant="default" onClick={() => setOpen('position')}>
              {t('people.create')}
            </Button>
            <Button variant="default" onClick={() => setOpen('import')}>
              {t('people.import')}
            </Button>
            <Button onClick={() => setOpen('invite')}>{t('people.invite')}</Button>
          </>
        ) : null
      }
    >
      <Tabs value={tab} onChange={(value) => onSearch({ ...(search.q && { q: search.q }), tab: value as PeopleTab })} keepMounted={false} className={css.tabs}>
        <Tabs.List className={css.tabList} aria-label={t('people.tabs')}>
          {peopleTabs.map((key) => (
            <Tabs.Tab key={key} value={key}>
              {t(`people.tab.${key}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {peopleTabs.map((key) => (
          <Tabs.Panel key={key} value={key}>
            <div className={css.panel}>
              <PeopleFilters search={search} onSearch={onSearch} />
              {key === 'positions' ? <PositionList search={search} /> : null}
              {key === 'invitations' ? <InvitationList search={search} /> : null}
              {key === 'people' || key === 'former' ? <PeopleList search={search} state={key === 'people' ? 'current' : 'former'} /> : null}
            </div>
          </Tabs.Panel>
        ))}
      </Tabs>
      {open === 'invite' ? <InviteDialog onClose={close} /> : null}
      {open === 'import' ? <ImportDialog onClose={close} /> : null}
      {open === 'position' ? <PositionDialog onClose={close} /> : null}
    </Page>
  )
}
