import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatNumber } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { filledRows, type GridRows, isFilled, type Pasted, wrongCells } from './grid-rows.ts'
import { PasteGrid } from './paste-grid.tsx'
import { ownKindsQuery } from './queries.ts'
import css from './unit-imports.module.css'
import { useGrid } from './use-grid.ts'

interface PasteWayProps {
  readonly busy: boolean
  readonly onCheck: (rows: string[][]) => void
}

/** The grid to type in or paste into, and what the last step did. */
export function PasteWay({ busy, onCheck }: PasteWayProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data } = useQuery(ownKindsQuery(slug))
  const ownKinds = data?.items ?? none
  const grid = useGrid()
  const [said, setSaid] = useState('')
  const filled = grid.rows.filter(isFilled).length
  const tellPaste = ({ rows, rowCount, columnCount, leftOut }: Pasted) => {
    const faults = rows.reduce((count, row) => count + wrongCells(row, ownKinds).size, 0)
    const words = t('unitImports.pasted', { rows: formatNumber(rowCount), columns: columnCount, faults: formatNumber(faults) })
    setSaid(leftOut > 0 ? `${words} ${t('unitImports.pastedTooMany')}` : words)
  }
  const check = (rows: GridRows) => {
    const asked = filledRows(rows)
    if (asked.length === 0) setSaid(t('unitImports.nothingFilled'))
    else if (!busy) onCheck(asked)
  }
  return (
    <div className={css.form}>
      <p className={css.quiet}>{t('unitImports.gridHelp')}</p>
      <PasteGrid grid={grid} ownKinds={ownKinds} onPasted={tellPaste} onUndone={() => setSaid(t('unitImports.undone'))} />
      <div className={css.steps}>
        <Button onClick={() => check(grid.rows)} aria-disabled={busy}>
          {busy ? t('unitImports.checking') : t('unitImports.check')}
        </Button>
        <Button variant="default" onClick={() => grid.addRows(10)}>
          {t('unitImports.addRows')}
        </Button>
        <Button variant="default" onClick={grid.clear} disabled={filled === 0}>
          {t('unitImports.clear')}
        </Button>
        <span className={css.quiet}>{t('unitImports.filled', { n: formatNumber(filled) })}</span>
      </div>
      <p className={css.said} role="status">
        {said}
      </p>
    </div>
  )
}

const none: readonly never[] = []
