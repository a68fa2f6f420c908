import type { UnitFigures, UnitFigureYear } from '@trongtam/client'
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTypedDraft } from '#lib/use-typed-draft.ts'
import { Icon } from '#ui/icon.tsx'
import { areFigureValues, figureValues } from './figure-values.ts'
import { FiguresForm } from './figures-form.tsx'
import { yearOf } from './year-of.ts'
import css from './unit-figures.module.css'

/** Which year is entered; what is typed for each is kept by itself. */
export function FiguresEntry({ data }: { readonly data: UnitFigures }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState(data.reportable[0])
  const schoolYear = data.reportable.find((year) => year === chosen) ?? data.reportable[0]
  if (schoolYear === undefined) return null
  return (
    <div className={css.entry}>
      <NativeSelect
        label={t('unitFigures.whichYear')}
        value={schoolYear}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[...data.reportable]}
        className={css.yearSelect}
      />
      <YearEntry key={schoolYear} unitId={data.unitId} year={yearOf(data, schoolYear)} />
    </div>
  )
}

function YearEntry({ unitId, year }: { readonly unitId: string; readonly year: UnitFigureYear }) {
  const { t } = useTranslation()
  const { draft, keep, drop } = useTypedDraft(unitId, `figures ${year.schoolYear}`, areFigureValues)
  const now = figureValues(year)
  if (draft) return <FiguresForm unitId={unitId} year={year} draft={draft} onKeep={keep} onEnd={drop} />
  const words = year.figures.length === 0 ? 'unitFigures.enter' : 'unitFigures.edit'
  return (
    <Button variant="default" leftSection={<Icon name="edit" size={16} />} onClick={() => keep({ base: now, typed: now })}>
      {t(words, { year: year.schoolYear })}
    </Button>
  )
}
