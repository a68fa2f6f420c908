import { type Change, changeTitle, type ChangeType, changeTypes, changeWords, type ItemTitles } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { WordDiff } from '#lib/word-diff.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
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
  readonly titles: ItemTitles
  /** Shows the item of a change where it stands. */
  readonly onShow?: (itemId: string) => void
}

/** Each change of a revision, with what stood before set against what stands now. */
export function ChangeList({ changes, ...entry }: ChangeListProps) {
  return (
    <ul className={css.changes}>
      {changes.map((change) => (
        <ChangeEntry key={change.key} change={change} {...entry} />
      ))}
    </ul>
  )
}

function ChangeEntry({ change, titles, onShow }: { readonly change: Change } & Omit<ChangeListProps, 'changes'>) {
  const { t } = useTranslation()
  const { type, kind, field, rule, itemId } = change
  const isThere = type !== 'removed' && type !== 'split' && itemId !== ''
  return (
    <li className={css.change}>
      <div className={css.changeHead}>
        <Tag tone={tones[type]}>{t(`template.change.${type}`, { kind: t(`template.kind.${kind}`) })}</Tag>
        {field ? <FieldName field={field} /> : null}
        {rule === 'mandatory' ? <Tag tone="bad">{t('template.rule.mandatory')}</Tag> : null}
        {isThere && onShow ? (
          <button type="button" className={css.show} onClick={() => onShow(itemId)}>
            {t('template.show')}
            <span className="sr-only">: {changeTitle(change, titles)}</span>
          </button>
        ) : null}
      </div>
      {type === 'added' || type === 'removed' ? null : <p className={css.changeTitle}>{changeTitle(change, titles)}</p>}
      <p className={css.changeText}>
        <Words change={change} titles={titles} />
      </p>
    </li>
  )
}

function Words({ change, titles }: { readonly change: Change; readonly titles: ItemTitles }) {
  const { t } = useTranslation()
  const { base, theirs } = changeWords(change, titles)
  if (change.type === 'added') return <ins>{theirs}</ins>
  if (change.type === 'removed') return <del>{base}</del>
  if (change.type === 'edited') return <WordDiff before={base ?? t('template.nothing')} after={theirs ?? t('template.nothing')} />
  return (
    <>
      <del>{base}</del>
      {' → '}
      <ins>{theirs}</ins>
    </>
  )
}

const fields = ['text', 'name', 'level', 'due', 'indicator', 'document', 'place', 'on'] as const

function FieldName({ field }: { readonly field: string }) {
  const { t } = useTranslation()
  const known = fields.find((name) => name === field)
  return <span className={css.quiet}>{known ? t(`template.field.${known}`) : field}</span>
}
