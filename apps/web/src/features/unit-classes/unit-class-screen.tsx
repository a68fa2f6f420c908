import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatDate, formatNumber } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { RuleTags } from '#lib/units/rule-words.tsx'
import { UnitDateField } from '#lib/units/unit-date-field.tsx'
import { FactList } from '#ui/fact-list.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { ButtonLink } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import { ErrorState, LoadingState } from '#ui/states.tsx'
import { ClassDialog } from './class-dialog.tsx'
import type { ClassSearch } from './class-search.ts'
import { MemberList } from './member-list.tsx'
import { unitClassQuery } from './queries.ts'
import { RemoveClassDialog } from './remove-class-dialog.tsx'
import { useOwnKindNames } from './use-own-kind-names.ts'

interface UnitClassScreenProps {
  readonly unitClassId: string
  readonly search: ClassSearch
  readonly onSearch: (search: ClassSearch) => void
}

/** One class: its rule, what is given to it, and its units as of a day. */
export function UnitClassScreen({ unitClassId, search, onSearch }: UnitClassScreenProps) {
  const { t } = useTranslation()
  const { slug, may, today } = useTenant()
  const ownKindNames = useOwnKindNames()
  const { data: shown, error, refetch } = useQuery(unitClassQuery(slug, unitClassId, search.on))
  const [asking, ask] = useState<'change' | 'remove' | null>(null)
  if (error && !shown) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!shown) return <LoadingState lines={8} />
  const day = formatDate(search.on ?? today)
  const close = () => ask(null)
  return (
    <Page
      over={t('unitClasses.one')}
      title={shown.name}
      help={t('unitClasses.oneHelp')}
      actions={
        <>
          <ButtonLink to="/t/$slug/units/classes" params={{ slug }} search={search} variant="default">
            {t('unitClasses.back')}
          </ButtonLink>
          {may('unit.edit') ? (
            <>
              <Button variant="default" onClick={() => ask('remove')}>
                {t('unitClasses.remove')}
              </Button>
              <Button onClick={() => ask('change')}>{t('unitClasses.change')}</Button>
            </>
          ) : null}
        </>
      }
    >
      <Section title={t('unitClasses.about')}>
        <FactList
          facts={[
            { term: t('unitClasses.rule'), text: <RuleTags rule={shown.rule} ownKindNames={ownKindNames} /> },
            { term: t('unitClasses.used'), text: formatNumber(shown.usedCount) },
          ]}
        />
      </Section>
      <FilterBar label={t('unitClasses.day')}>
        <UnitDateField on={search.on} onChange={(on) => onSearch(on ? { on } : {})} />
      </FilterBar>
      <Section title={t('unitClasses.membersOn', { date: day })} help={t('unitClasses.means', { n: formatNumber(shown.memberCount), date: day })} flush>
        <MemberList unitClassId={unitClassId} on={search.on} />
      </Section>
      {asking === 'change' ? <ClassDialog changed={shown} on={search.on} onClose={close} onDone={close} /> : null}
      {asking === 'remove' ? <RemoveClassDialog removed={shown} onClose={close} /> : null}
    </Page>
  )
}
