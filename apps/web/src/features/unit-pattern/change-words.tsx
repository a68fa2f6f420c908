import type { PatternBody } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { FactList } from '#ui/fact-list.tsx'
import type { PatternChanges } from './pattern-changes.ts'
import { exampleName } from './sample-places.ts'
import css from './unit-pattern.module.css'

/** What a pattern changes of the one that stands, in words. */
export function ChangeWords({ changes }: { readonly changes: PatternChanges }) {
  const { t } = useTranslation()
  const { classes } = changes
  const parts = (['added', 'changed', 'removed'] as const).filter((part) => changes[part].length > 0)
  if (parts.length === 0 && classes.length === 0) return <p className={css.quiet}>{t('unitPattern.nothingChanges')}</p>
  const names = (bodies: readonly PatternBody[]) => bodies.map(exampleName).join('; ')
  return (
    <FactList
      facts={[
        ...parts.map((part) => ({ term: t(`unitPattern.change.${part}`, { n: changes[part].length }), text: names(changes[part]) })),
        ...(classes.length > 0 ? [{ term: t('unitPattern.change.classes', { n: classes.length }), text: classes.join('; ') }] : []),
      ]}
    />
  )
}
