import { type Change, type ChangeType, changeTypes } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { WordDiff } from '#lib/word-diff.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { changeTexts } from './change-texts.ts'
import css from './template.module.css'

const tones = {
  edited: 'warn',
  added: 'good',
  removed: 'bad',
  moved: 'info',
  reordered: 'info',
  split: 'info',
  merged: 'info',
} as const satisfies Record<ChangeType, Tone>

/** How many changes of each type there are; types without any are left out. */
export function ChangeFigures({ figures, rules = 0 }: { readonly figures: Readonly<Record<string, number | undefined>>; readonly rules?: number }) {
  const { t } = useTranslation()
  const shown = changeTypes.flatMap((type) => (figures[type] ? [{ type, n: figures[type] }] : []))
  if (shown.length === 0 && rules === 0) return <p className={css.none}>{t('template.noChanges')}</p>
  return (
    <ul className={css.figures} aria-label={t('template.changeFigures')}>
      {shown.map(({ type, n }) => (
        <li key={type}>
          <Tag tone={tones[type]}>{t(`template.changeCount.${type}`, { n })}</Tag>
        </li>
      ))}
      {rules > 0 ? (
        <li>
          <Tag>{t('template.ruleCount', { n: rules })}</Tag>
        </li>
      ) : null}
    </ul>
  )
}

interface ChangeListProps {
  readonly changes: readonly Change[]
  /** The number and words of a node, for those that tell where something went; null where there is none. */
  readonly nameOf: (itemId: string) => string | null
  /** Shows the item of a change where it stands. */
  readonly onShow?: (itemId: string) => void
}

/** Each change of a revision, with what stood before set against what stands now. */
export function ChangeList({ changes, nameOf, onShow }: ChangeListProps) {
  return (
    <ul className={css.changes}>
      {changes.map((change) => (
        <ChangeEntry key={change.key} change={change} nameOf={nameOf} {...(onShow && { onShow })} />
      ))}
    </ul>
  )
}

function ChangeEntry({ change, nameOf, onShow }: { readonly change: Change } & Omit<ChangeListProps, 'changes'>) {
  const { t } = useTranslation()
  const { type, kind, field, rule, itemId } = change
  const name = nameOf(itemId)
  const label = t(`template.change.${type}`, { kind: t(`template.kind.${kind}`) })
  return (
    <li className={css.change}>
      <div className={css.changeHead}>
        <Tag tone={tones[type]}>{label}</Tag>
        {field ? <FieldName field={field} /> : null}
        {rule === 'mandatory' ? <Tag tone="bad">{t('template.rule.mandatory')}</Tag> : null}
        {name !== null && onShow && type !== 'removed' ? (
          <button type="button" className={css.show} onClick={() => onShow(itemId)}>
            {name.slice(0, 60)}
          </button>
        ) : null}
      </div>
      <p className={css.changeText}>
        <ChangeWords change={change} nameOf={nameOf} />
      </p>
    </li>
  )
}

function ChangeWords({ change, nameOf }: { readonly change: Change; readonly nameOf: ChangeListProps['nameOf'] }) {
  const { t } = useTranslation()
  const { type, itemId, theirs } = change
  if (type === 'moved') {
    const place = typeof theirs === 'string' ? (nameOf(theirs) ?? '') : t('template.top')
    return (
      <>
        {nameOf(itemId)} <span className={css.quiet}>{t('template.to', { place })}</span>
      </>
    )
  }
  if (type === 'reordered') return t('template.orderBelow', { place: itemId === '' ? t('template.top') : (nameOf(itemId) ?? '') })
  const { before, after } = changeTexts(change)
  if (type === 'added') return <ins>{after}</ins>
  if (type === 'removed') return <del>{before}</del>
  if (type === 'edited') return <WordDiff before={before ?? t('template.nothing')} after={after ?? t('template.nothing')} />
  return (
    <>
      <del>{before}</del> <ins>{after}</ins>
    </>
  )
}

const fields = ['text', 'name', 'level', 'due', 'indicator', 'document', 'place', 'on'] as const

function FieldName({ field }: { readonly field: string }) {
  const { t } = useTranslation()
  const known = fields.find((name) => name === field)
  return <span className={css.quiet}>{known ? t(`template.field.${known}`) : field}</span>
}
