import { formatDate } from '@trongtam/domain'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { ButtonLink } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import { DayPanel } from './day-panel.tsx'
import { EndedUnits } from './ended-units.tsx'
import { UnitBrowser } from './unit-browser.tsx'
import { UnitClasses } from './unit-classes.tsx'
import type { UnitSearch } from './unit-search.ts'

interface UnitsScreenProps {
  readonly search: UnitSearch
  readonly onSearch: (search: UnitSearch) => void
  /** What else can be done with the units shown. */
  readonly inAndOut: ReactNode
}

/** The units of a province as of a day. */
export function UnitsScreen({ search, onSearch, inAndOut }: UnitsScreenProps) {
  const { t } = useTranslation()
  const { today, may } = useTenant()
  const { q, on, kind } = search
  const change = (next: { readonly [K in keyof UnitSearch]: UnitSearch[K] | undefined }) => onSearch(withoutUndefined({ q, on, kind, ...next }))
  const day = on ?? today
  const isFound = q !== undefined || kind !== undefined
  return (
    <Page title={t('units.title')} help={t('units.help')} actions={<Actions on={on}>{inAndOut}</Actions>}>
      <DayPanel on={on} onChange={(to) => change({ on: to })} />
      <Section
        title={isFound ? t('units.found') : t('units.treeOn', { date: formatDate(day) })}
        help={may('unit.edit') ? t('units.chooseHelp') : undefined}
        flush
      >
        <UnitBrowser search={withoutUndefined({ q, on, kind })} onChange={change} />
      </Section>
      <EndedUnits day={day} />
      <UnitClasses on={on} />
    </Page>
  )
}

function Actions({ on, children }: { readonly on: string | undefined; readonly children: ReactNode }) {
  const { t } = useTranslation()
  const { slug, may } = useTenant()
  return (
    <>
      {children}
      <ButtonLink to="/t/$slug/units/events" params={{ slug }} search={{}} variant="default">
        {t('units.events')}
      </ButtonLink>
      <ButtonLink to="/t/$slug/units/figures" params={{ slug }} search={{}} variant="default">
        {t('unitFigures.browse')}
      </ButtonLink>
      {may('unit.edit') ? (
        <ButtonLink to="/t/$slug/units/events/new" params={{ slug }} search={on ? { on } : {}}>
          {t('unitEvents.create')}
        </ButtonLink>
      ) : null}
    </>
  )
}

function withoutUndefined({ q, on, kind }: { readonly [K in keyof UnitSearch]: UnitSearch[K] | undefined }): UnitSearch {
  return { ...(q && { q }), ...(on && { on }), ...(kind && { kind }) }
}
