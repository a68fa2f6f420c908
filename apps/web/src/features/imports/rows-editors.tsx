import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '#lib/date-field.tsx'
import { Section } from '#ui/page.tsx'
import type { CorrectionBasis, CorrectionDuty, CorrectionRecipient } from './correction.ts'
import type { List, RowsOf } from './edit-correction.ts'
import { fieldId } from './faults.ts'
import { GrowingText } from '#ui/growing-text.tsx'
import { LineButton } from './line-button.tsx'
import { sectionId } from './summary-line.tsx'
import { newRowId, useWorkbench } from './workbench-context.ts'
import css from './workbench.module.css'

export function BasesEditor({ rows }: { readonly rows: readonly CorrectionBasis[] }) {
  const { t } = useTranslation()
  const { edit } = useWorkbench()
  const change = (id: string, changed: Partial<CorrectionBasis>) => edit({ do: 'edit-row', list: 'legalBases', id, change: changed })
  const blank = { numberSymbol: '', name: '', date: '', type: null, line: null }
  return (
    <RowsSection list="legalBases" title={t('imports.section.legalBases')} rows={rows} blank={blank} add={t('imports.basis.add')}>
      {(row) => (
        <>
          <GrowingText id={fieldId(row.id)} label={t('imports.basis.name')} value={row.name} onChange={(name) => change(row.id, { name })} />
          <div className={css.fields}>
            <TextInput
              label={t('imports.basis.number')}
              maxLength={60}
              value={row.numberSymbol}
              onChange={(event) => change(row.id, { numberSymbol: event.currentTarget.value })}
            />
            <DateField label={t('imports.basis.date')} value={row.date} onChange={(date) => change(row.id, { date })} />
          </div>
        </>
      )}
    </RowsSection>
  )
}

export function DutiesEditor({ rows }: { readonly rows: readonly CorrectionDuty[] }) {
  const { t } = useTranslation()
  const { edit } = useWorkbench()
  const change = (id: string, changed: Partial<CorrectionDuty>) => edit({ do: 'edit-row', list: 'responsibilities', id, change: changed })
  return (
    <RowsSection
      list="responsibilities"
      title={t('imports.section.responsibilities')}
      rows={rows}
      blank={{ actor: '', duty: '', tone: 'order', line: null }}
      add={t('imports.duty.add')}
    >
      {(row) => (
        <>
          <div className={css.fields}>
            <TextInput
              id={fieldId(row.id)}
              label={t('imports.duty.actor')}
              maxLength={500}
              value={row.actor}
              onChange={(event) => change(row.id, { actor: event.currentTarget.value })}
            />
            <NativeSelect
              label={t('imports.duty.tone')}
              value={row.tone}
              onChange={(event) => change(row.id, { tone: event.currentTarget.value === 'request' ? 'request' : 'order' })}
              data={[
                { value: 'order', label: t('imports.duty.order') },
                { value: 'request', label: t('imports.duty.request') },
              ]}
            />
          </div>
          <GrowingText id={fieldId(`${row.id}-duty`)} label={t('imports.duty.duty')} value={row.duty} onChange={(duty) => change(row.id, { duty })} />
        </>
      )}
    </RowsSection>
  )
}

export function RecipientsEditor({ rows }: { readonly rows: readonly CorrectionRecipient[] }) {
  const { t } = useTranslation()
  const { edit } = useWorkbench()
  return (
    <RowsSection list="recipients" title={t('imports.section.recipients')} rows={rows} blank={{ name: '', line: null }} add={t('imports.recipient.add')}>
      {(row, number) => (
        <GrowingText
          id={fieldId(row.id)}
          label={`${t('imports.recipient.name')} ${number}`}
          value={row.name}
          onChange={(name) => edit({ do: 'edit-row', list: 'recipients', id: row.id, change: { name } })}
        />
      )}
    </RowsSection>
  )
}

interface RowsSectionProps<L extends Exclude<List, 'targets'>> {
  readonly list: L
  readonly title: string
  readonly rows: readonly RowsOf[L][]
  /** What a new row says. */
  readonly blank: Omit<RowsOf[L], 'id'>
  readonly add: string
  readonly children: (row: RowsOf[L], number: number) => ReactNode
}

function RowsSection<L extends Exclude<List, 'targets'>>({ list, title, rows, blank, add, children }: RowsSectionProps<L>) {
  const { t } = useTranslation()
  const { edit, line } = useWorkbench()
  const addRow = () => {
    const id = newRowId()
    edit(adding(list, { ...blank, id }), { focus: fieldId(id), say: t('imports.done.added') })
  }
  return (
    <div id={sectionId(list)} className={css.anchor}>
      <Section title={`${title} (${rows.length})`} flush>
        {rows.length === 0 ? <p className={css.empty}>{t('imports.none')}</p> : null}
        <ul className={css.rows}>
          {rows.map((row, index) => (
            <li key={row.id} className={css.row} data-line={row.line} data-chosen={(row.line !== null && row.line === line) || undefined}>
              {children(row, index + 1)}
              <div className={css.about}>
                {list === 'recipients' ? null : <LineButton line={row.line} />}
                <button
                  type="button"
                  className={css.plainButton}
                  aria-label={t('imports.removeRow', { what: title, number: index + 1 })}
                  onClick={() => edit({ do: 'remove-row', list, id: row.id }, { focus: fieldId(`add-${list}`), say: t('imports.done.removed') })}
                >
                  {t('imports.act.remove')}
                </button>
              </div>
            </li>
          ))}
        </ul>
        <p className={css.more}>
          <Button id={fieldId(`add-${list}`)} variant="default" size="compact-sm" onClick={addRow}>
            {add}
          </Button>
        </p>
      </Section>
    </div>
  )
}

/** The compiler cannot see that `blank` with an id is a row of the very list named. */
function adding<L extends List>(list: L, row: Omit<RowsOf[L], 'id'> & { readonly id: string }) {
  return { do: 'add-row', list, row } as unknown as Parameters<ReturnType<typeof useWorkbench>['edit']>[0]
}
