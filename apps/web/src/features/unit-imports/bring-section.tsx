import type { UnitImport } from '@trongtam/client'
import { Tabs } from '@mantine/core'
import { formatDate } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '#lib/date-field.tsx'
import { FormFailure } from '#lib/form-failure.tsx'
import { isRefusal } from '#lib/refusal-error.ts'
import { useTenant } from '#lib/session.ts'
import { typedDateOrNull } from '#lib/typed-date.ts'
import { Section } from '#ui/page.tsx'
import { FileWay } from './file-way.tsx'
import { PasteWay } from './paste-way.tsx'
import { usePreviewUnits } from './queries.ts'
import css from './unit-imports.module.css'
import { UnreadableFile } from './unreadable-file.tsx'

const ways = ['file', 'paste'] as const

/** The day, and the two ways to bring rows of units. */
export function BringSection({ onChecked }: { readonly onChecked: (checked: UnitImport) => void }) {
  const { t } = useTranslation()
  const { slug, today } = useTenant()
  const preview = usePreviewUnits(slug)
  const [typed, setTyped] = useState(formatDate(today))
  const [way, setWay] = useState<(typeof ways)[number]>('file')
  const [isDayMissing, setDayMissing] = useState(false)
  const day = typedDateOrNull(typed)
  const bring = (from: { readonly file: File } | { readonly rows: string[][] }) => {
    setDayMissing(day === null)
    if (day) preview.mutate({ ...from, effectiveOn: day }, { onSuccess: onChecked })
  }
  return (
    <Section title={t('unitImports.bring')}>
      <div className={css.form}>
        <DateField
          label={t('unitImports.on')}
          description={t('unitImports.onHint')}
          className={css.day}
          value={typed}
          onChange={setTyped}
          error={isDayMissing && !day ? t('unitImports.onWrong') : undefined}
        />
        <Tabs value={way} onChange={(chosen) => setWay(ways.find((each) => each === chosen) ?? 'file')} className={css.tabs}>
          <Tabs.List aria-label={t('unitImports.ways')}>
            {ways.map((each) => (
              <Tabs.Tab key={each} value={each}>
                {t(`unitImports.way.${each}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="file" className={css.panel}>
            <FileWay busy={preview.isPending} onFile={(file) => bring({ file })} />
          </Tabs.Panel>
          <Tabs.Panel value="paste" className={css.panel}>
            <PasteWay busy={preview.isPending} onCheck={(rows) => bring({ rows })} />
          </Tabs.Panel>
        </Tabs>
        {preview.isPending ? null : isRefusal(preview.error, 'workbook-unreadable') ? (
          <UnreadableFile error={preview.error} />
        ) : (
          <FormFailure error={preview.error} />
        )}
      </div>
    </Section>
  )
}
