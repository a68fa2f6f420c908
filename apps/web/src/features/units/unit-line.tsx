import { Link } from '@tanstack/react-router'
import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { DemoTag, useUnitKind } from '#lib/units/unit-marks.tsx'
import { Icon } from '#ui/icon.tsx'
import { NewsTag } from './news-tag.tsx'
import type { UnitRow } from './unit-rows.ts'
import css from './units.module.css'

interface UnitLineProps {
  readonly row: UnitRow
  /** null: nothing is to be chosen here. */
  readonly isChosen: boolean | null
}

/** What stands on one line of the tree: the unit, what it is, and where it stands when it was searched for. */
export function UnitLine({ row: { unit, expanded, below, level }, isChosen }: UnitLineProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const unitKind = useUnitKind()
  const children = unit.childCount > 0 ? t('units.children', { n: formatNumber(unit.childCount) }) : null
  const path = level === 1 ? unit.path.map(({ name }) => name).join(' › ') : ''
  return (
    <>
      {isChosen === null ? null : (
        <span className={css.check} data-check data-chosen={isChosen || undefined}>
          <span className={css.box}>{isChosen ? <Icon name="check" size={14} /> : null}</span>
        </span>
      )}
      <span className={css.caret} data-open={expanded || undefined}>
        {expanded === null ? null : <Icon name="right" size={16} />}
      </span>
      <span className={css.words}>
        {/* The tree itself has the keyboard: Enter opens the line. */}
        <Link to="/t/$slug/units/$unitId" params={{ slug, unitId: unit.id }} tabIndex={-1} className={css.name} onClick={(event) => event.stopPropagation()}>
          {unit.name}
        </Link>{' '}
        <NewsTag news={unit.news} /> <DemoTag unit={unit} />
        <span className={css.about}>
          {[unitKind(unit), unit.code && t('units.code', { code: unit.code }), children].filter(Boolean).join(' · ')}
          {expanded && below === 'loading' ? ` · ${t('units.loadingChildren')}` : ''}
        </span>
        {path ? <span className={css.path}>{path}</span> : null}
        {expanded && below === 'failed' ? <span className={css.failed}>{t('units.failedChildren')}</span> : null}
      </span>
    </>
  )
}
