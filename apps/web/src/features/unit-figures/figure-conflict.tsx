import { Button } from '@mantine/core'
import { type FigureKind, figureKinds } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { DataTable } from '#ui/data-table.tsx'
import { Notice } from '#ui/notice.tsx'
import { type FigureValues, nothingTyped } from './figure-values.ts'
import css from './unit-figures.module.css'

interface FigureConflictProps {
  readonly theirs: FigureValues
  readonly ours: FigureValues
  readonly onKeepOurs: () => void
  readonly onTakeTheirs: () => void
}

/** The figures that differ, side by side; nothing is overwritten before a person has chosen. */
export function FigureConflict({ theirs, ours, onKeepOurs, onTakeTheirs }: FigureConflictProps) {
  const { t } = useTranslation()
  const differing = figureKinds.filter((kind) => inWords(theirs, kind) !== inWords(ours, kind))
  return (
    <>
      <Notice tone="warn" alert title={t('unitFigures.conflict')}>
        {t('unitFigures.conflictText')}
      </Notice>
      <DataTable
        caption={t('unitFigures.conflict')}
        rows={differing}
        rowKey={(kind) => kind}
        columns={[
          { key: 'kind', head: t('unitFigures.figure'), cell: (kind) => t(`unitFigures.kind.${kind}`) },
          { key: 'theirs', head: t('unitFigures.theirs'), number: true, cell: (kind) => inWords(theirs, kind) || '–' },
          { key: 'ours', head: t('unitFigures.ours'), number: true, cell: (kind) => inWords(ours, kind) || '–' },
        ]}
      />
      <div className={css.buttons}>
        <Button onClick={onKeepOurs}>{t('unitFigures.keepOurs')}</Button>
        <Button variant="default" onClick={onTakeTheirs}>
          {t('unitFigures.takeTheirs')}
        </Button>
      </div>
    </>
  )
}

function inWords({ figures }: FigureValues, kind: FigureKind): string {
  const { value, numerator, denominator } = figures[kind] ?? nothingTyped
  return value || [numerator, denominator].filter(Boolean).join('/')
}
