import { Button } from '@mantine/core'
import { type ItemTitles, type Json, type RebaseConflict, type TemplateContent, templateItems } from '@trongtam/domain'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { WordDiff } from '#lib/word-diff.tsx'
import { Notice } from '#ui/notice.tsx'
import { conflictFields, conflictWords, ruleKeyOrNone } from './conflict-words.ts'
import css from './conflicts.module.css'

/** Fields that are words: how theirs differ from mine is shown by words. */
const wordFields: readonly string[] = ['title', 'source', 'note', 'text', 'name', 'place']

interface ConflictsSectionProps {
  readonly conflicts: readonly RebaseConflict[]
  readonly content: TemplateContent
  readonly titles: ItemTitles
  readonly onChoose: (conflict: RebaseConflict, side: 'mine' | 'theirs') => void
}

/** What another editor changed as well, field by field: until a person chooses, one's own stands and nothing is lost. */
export function ConflictsSection({ conflicts, content, titles, onChoose }: ConflictsSectionProps) {
  const { t } = useTranslation()
  const items = useMemo(() => new Map(templateItems(content).map((item) => [item.id, item])), [content])
  if (conflicts.length === 0) return null
  return (
    <section aria-label={t('templateEditor.conflict.title')} className={css.conflicts}>
      <Notice tone="warn" alert title={t('templateEditor.conflict.title')}>
        {t('templateEditor.conflict.text', { n: conflicts.length })}
      </Notice>
      <ul className={css.list}>
        {conflicts.map((conflict) => (
          <li key={`${conflict.nodeId} ${conflict.field}`} className={css.conflict}>
            <p className={css.what}>
              <FieldName field={conflict.field} /> {titles.ofTemplate(conflict.nodeId) ?? ''}
            </p>
            {(['mine', 'theirs'] as const).map((side) => (
              <div key={side} className={css.side}>
                <p className={css.who}>{t(`templateEditor.conflict.${side}`)}</p>
                <p className={css.words}>
                  {side === 'theirs' && typeof conflict.mine === 'string' && typeof conflict.theirs === 'string' && wordFields.includes(conflict.field) ? (
                    <WordDiff before={conflict.mine} after={conflict.theirs} />
                  ) : (
                    <Value conflict={conflict} value={conflict[side]} titles={titles} item={items.get(conflict.nodeId)} />
                  )}
                </p>
                <Button size="compact-xs" variant="default" onClick={() => onChoose(conflict, side)}>
                  {t(side === 'mine' ? 'templateEditor.conflict.keepMine' : 'templateEditor.conflict.takeTheirs')}
                </Button>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ValueProps {
  readonly conflict: RebaseConflict
  readonly value: Json
  readonly titles: ItemTitles
  readonly item: Parameters<typeof conflictWords>[3]
}

function Value({ conflict, value, titles, item }: ValueProps) {
  const { t } = useTranslation()
  const rule = conflict.field === 'rule' || conflict.field === 'placeRule' ? ruleKeyOrNone(value) : null
  if (rule) return t(rule as 'template.rule.mandatory')
  const words = conflictWords(conflict, value, titles, item)
  if (words) return words
  return t(conflict.field === 'removed' ? 'templateEditor.conflict.gone' : conflict.field === 'parentId' ? 'templateEditor.conflict.top' : 'template.nothing')
}

function FieldName({ field }: { readonly field: string }) {
  const { t } = useTranslation()
  const known = conflictFields.find((name) => name === field)
  return <strong>{known ? t(`templateEditor.conflict.field.${known}`) : field}:</strong>
}
