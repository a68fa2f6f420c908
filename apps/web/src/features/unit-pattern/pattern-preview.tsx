import { NumberInput } from '@mantine/core'
import { formatDate, formatNumber, type PatternBody, type UnitPatternContent, unitsOfPattern } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localDate } from '#lib/formats.ts'
import { UnitDateField } from '#lib/units/unit-date-field.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Section } from '#ui/page.tsx'
import { exampleName, samplePlaces, usualSize } from './sample-places.ts'
import css from './unit-pattern.module.css'

interface CountedBody {
  readonly body: PatternBody
  readonly units: number
}

const districtsMax = 60
const communesMax = 600

/** What a province of some size would get of a pattern on a day, body by body. */
export function PatternPreview({ content }: { readonly content: UnitPatternContent }) {
  const { t } = useTranslation()
  const [{ districts, communes }, setSize] = useState(usualSize)
  const [on, setOn] = useState<string | undefined>(undefined)
  const day = on ?? localDate(new Date())
  const made = Map.groupBy(unitsOfPattern(content, samplePlaces({ districts, communes }), day), ({ body }) => body)
  const rows = [...made].map(([body, units]): CountedBody => ({ body, units: units.length }))
  const total = rows.reduce((sum, { units }) => sum + units, 0)
  const columns: Column<CountedBody>[] = [
    { key: 'name', head: t('unitPattern.example'), minWidth: '15rem', cell: ({ body }) => exampleName(body) },
    { key: 'per', head: t('unitPattern.per'), minWidth: '8.5rem', cell: ({ body }) => t(`unitPattern.place.${body.per}`) },
    { key: 'units', head: t('unitClasses.members'), number: true, cell: ({ units }) => formatNumber(units) },
  ]
  return (
    <Section title={t('unitPattern.preview')} help={t('unitPattern.previewHelp')} flush>
      <div className={css.size}>
        <UnitDateField on={on} onChange={setOn} />
        <NumberInput
          hideControls
          label={t('unitPattern.communes')}
          min={0}
          max={communesMax}
          clampBehavior="strict"
          allowDecimal={false}
          value={communes}
          onChange={(value) => setSize({ districts, communes: Number(value) || 0 })}
        />
        <NumberInput
          hideControls
          label={t('unitPattern.districts')}
          description={t('unitPattern.districtsHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={0}
          max={districtsMax}
          clampBehavior="strict"
          allowDecimal={false}
          value={districts}
          onChange={(value) => setSize({ communes, districts: Number(value) || 0 })}
        />
      </div>
      <p className={css.total} role="status">
        {t('unitPattern.total', { n: formatNumber(total), date: formatDate(day) })}
      </p>
      <DataTable stacks caption={t('unitPattern.preview')} rows={rows} rowKey={({ body }) => body.key} columns={columns} />
    </Section>
  )
}
