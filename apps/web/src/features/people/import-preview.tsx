import type { ImportedRow, PeopleImportPreview } from '@trongtam/client'
import { Button, Checkbox } from '@mantine/core'
import { formatNumber } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '#ui/data-table.tsx'
import { Notice } from '#ui/notice.tsx'
import { Tag } from '#ui/tag.tsx'
import { faultsAsText } from './faults-as-text.ts'
import css from './people.module.css'

const tones = { new: 'good', known: 'neutral', fault: 'bad' } as const
const rowsAtOnce = 50

/** What each row of the file would do, and what is wrong with it. */
export function ImportPreview({ preview }: { readonly preview: PeopleImportPreview & { readonly name: string } }) {
  const { t } = useTranslation()
  const { rows, newCount, knownCount, faultCount, name } = preview
  const [onlyFaults, setOnlyFaults] = useState(faultCount > 0)
  const [shownCount, setShownCount] = useState(rowsAtOnce)
  const faultText = useFaultText()
  const chosen = onlyFaults ? rows.filter(({ state }) => state === 'fault') : rows
  const shown = chosen.slice(0, shownCount)
  return (
    <div className={css.form}>
      <Notice
        tone={faultCount > 0 ? 'bad' : newCount > 0 ? 'good' : 'info'}
        icon={faultCount > 0 ? 'warning' : 'check'}
        alert
        title={t('people.checked', { name })}
      >
        {t('people.counts', { fresh: formatNumber(newCount), known: formatNumber(knownCount), fault: formatNumber(faultCount) })}{' '}
        {faultCount > 0 ? t('people.mendFirst', { fault: formatNumber(faultCount) }) : newCount === 0 ? t('people.nothingNew') : null}
      </Notice>
      {faultCount > 0 ? (
        <div className={css.steps}>
          <Checkbox label={t('people.onlyFaults')} checked={onlyFaults} onChange={(event) => setOnlyFaults(event.currentTarget.checked)} />
          <Button variant="default" size="xs" onClick={() => download(faultsAsText(rows, faultText), name)}>
            {t('people.downloadFaults')}
          </Button>
        </div>
      ) : null}
      <DataTable
        caption={t('people.checked', { name })}
        rows={shown}
        rowKey={(row) => String(row.row)}
        columns={[
          { key: 'row', head: t('people.column.row'), number: true, cell: (row) => row.row },
          { key: 'person', head: t('people.column.person'), minWidth: '11rem', cell: (row) => <Person row={row} /> },
          { key: 'result', head: t('people.column.result'), minWidth: '15rem', cell: (row) => <Outcome row={row} /> },
        ]}
      />
      <div className={css.steps}>
        <span className={css.quiet} role="status">
          {t('people.shownRows', { shown: formatNumber(shown.length), all: formatNumber(chosen.length) })}
        </span>
        {chosen.length > shown.length ? (
          <Button variant="default" size="xs" onClick={() => setShownCount(shownCount + rowsAtOnce * 4)}>
            {t('people.moreRows')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

function Person({ row }: { readonly row: ImportedRow }) {
  return (
    <>
      {row.name}
      <span className={`${css.quiet} ${css.block}`}>{row.email}</span>
    </>
  )
}

function Outcome({ row }: { readonly row: ImportedRow }) {
  const { t } = useTranslation()
  const faultText = useFaultText()
  return (
    <>
      <Tag tone={tones[row.state]}>{t(`people.rowState.${row.state}`)}</Tag>
      {row.state === 'fault' ? (
        <ul className={css.faults}>
          {row.faults.map((fault) => (
            <li key={`${fault.column} ${fault.code}`}>{faultText(row, fault)}</li>
          ))}
        </ul>
      ) : (
        <span className={`${css.quiet} ${css.block}`}>
          {[row.title, row.position ? t(row.position === 'new' ? 'people.placeNew' : 'people.placeVacant') : null, row.unit].filter(Boolean).join(' · ')}
        </span>
      )}
    </>
  )
}

/** Where a fault is and what to do about it, in one line. */
function useFaultText() {
  const { t } = useTranslation()
  return ({ row }: ImportedRow, { column, columnTitle, value, code }: ImportedRow['faults'][number]) =>
    `${t('people.cell', { column, row, title: columnTitle })}: ${t(`people.fault.${code}`, { value })}`
}

function download(text: string, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  link.download = `${name.replace(/\.xlsx?$/i, '')}-dong-sai.txt`
  link.click()
  URL.revokeObjectURL(link.href)
}
