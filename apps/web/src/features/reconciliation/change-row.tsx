import type { ProposedChange } from '@trongtam/client'
import { Checkbox } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#ui/icon.tsx'
import { ChangeBody } from './change-body.tsx'
import { ChangeMarks } from './change-marks.tsx'
import { WhatChanged } from './what-changed.tsx'
import { useDesk } from './desk-context.ts'
import css from './change-row.module.css'

interface ChangeRowProps {
  readonly change: ProposedChange
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** One change: what it is and how it stands; opened, its three sides and what may be decided. */
export function ChangeRow({ change, isOpen, onToggle }: ChangeRowProps) {
  const { t } = useTranslation()
  const { mayDecide, selected, select } = useDesk()
  const id = useId()
  const { key, title } = change
  return (
    <li className={css.row} data-open={isOpen || undefined} data-conflict={change.state === 'conflict' || undefined}>
      <div className={css.head}>
        {mayDecide ? (
          <Checkbox
            className={css.check ?? ''}
            aria-label={t('reconciliation.bulk.select', { title })}
            checked={selected.has(key)}
            onChange={() => select(selected.symmetricDifference(new Set([key])))}
          />
        ) : null}
        <h4 className={css.title}>
          <button type="button" className={css.toggle} data-change={key} aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={onToggle}>
            <span className={css.arrow}>
              <Icon name={isOpen ? 'down' : 'right'} size={16} />
            </span>
            <span className={css.what}>
              <WhatChanged change={change} />
              <span className={css.name}>{title}</span>
            </span>
          </button>
        </h4>
        <ChangeMarks change={change} />
      </div>
      {isOpen ? (
        <div id={id} className={css.body} role="group" aria-label={title}>
          <ChangeBody change={change} />
        </div>
      ) : null}
    </li>
  )
}
