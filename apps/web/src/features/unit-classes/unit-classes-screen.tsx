import { Button } from '@mantine/core'
import { formatDate } from '@trongtam/domain'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { UnitDateField } from '#lib/units/unit-date-field.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { ButtonLink, TextLink } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import { ClassDialog } from './class-dialog.tsx'
import { ClassList } from './class-list.tsx'
import type { ClassSearch } from './class-search.ts'
import { OwnKindsSection } from './own-kinds-section.tsx'
import css from './unit-classes.module.css'

interface UnitClassesScreenProps {
  readonly search: ClassSearch
  readonly onSearch: (search: ClassSearch) => void
}

/** The classes of units as of a day, and the kinds of the province's own. */
export function UnitClassesScreen({ search, onSearch }: UnitClassesScreenProps) {
  const { t } = useTranslation()
  const { slug, may, today } = useTenant()
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const day = search.on ?? today
  return (
    <Page
      title={t('unitClasses.title')}
      help={t('unitClasses.help')}
      actions={
        <>
          <ButtonLink to="/t/$slug/units" params={{ slug }} variant="default">
            {t('unitClasses.toTree')}
          </ButtonLink>
          {may('unit.edit') ? <Button onClick={() => setOpen(true)}>{t('unitClasses.create')}</Button> : null}
        </>
      }
    >
      <FilterBar label={t('unitClasses.day')}>
        <UnitDateField on={search.on} onChange={(on) => onSearch(on ? { on } : {})} />
      </FilterBar>
      <Section title={t('unitClasses.listOn', { date: formatDate(day) })} help={t('unitClasses.listHelp')} flush>
        <ClassList search={search} />
      </Section>
      <OwnKindsSection />
      <Section title={t('unitClasses.pattern')} help={t('unitClasses.patternHelp')}>
        <p className={css.text}>
          <TextLink to="/t/$slug/unit-pattern" params={{ slug }}>
            {t('unitClasses.toPattern')}
          </TextLink>
        </p>
      </Section>
      {isOpen ? (
        <ClassDialog
          changed={null}
          on={search.on}
          onClose={() => setOpen(false)}
          onDone={({ id }) => void navigate({ to: '/t/$slug/units/classes/$unitClassId', params: { slug, unitClassId: id }, search })}
        />
      ) : null}
    </Page>
  )
}
