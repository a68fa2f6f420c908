import type { ProposedPart } from '@trongtam/client'
import { useTranslation } from 'react-i18next'
import { Tag, type Tone } from '#ui/tag.tsx'
import css from './reconciliation.module.css'

const tones = {
  edited: 'neutral',
  added: 'good',
  removed: 'bad',
  moved: 'info',
  reordered: 'info',
  split: 'info',
  merged: 'info',
} as const satisfies Record<ProposedPart['type'], Tone>

const fields = ['text', 'name', 'level', 'due', 'indicator', 'document', 'place', 'on'] as const

/** What the ministry did, and to what: reworded, task 3.2. */
export function WhatChanged({ change }: { readonly change: Pick<ProposedPart, 'type' | 'kind' | 'field' | 'number'> }) {
  const { t } = useTranslation()
  const { type, kind, number } = change
  const field = fields.find((known) => known === change.field && known !== 'text')
  const name = [t(`reconciliation.kind.${kind}`), number].filter(Boolean).join(' ')
  return (
    <span className={css.type}>
      <Tag tone={tones[type]}>{t(`reconciliation.type.${type}`)}</Tag>{' '}
      <span className={css.kind}>{field ? `${t(`reconciliation.field.${field}`)}, ${name}` : name}</span>
    </span>
  )
}
