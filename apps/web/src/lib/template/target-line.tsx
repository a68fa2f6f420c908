import { type TemplateTarget, formatLevel } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { formatDue } from '#lib/formats.ts'
import { Icon } from '#ui/icon.tsx'

/** A target in one line: name, level, due and code. */
export function TargetLine({ target }: { readonly target: TemplateTarget }) {
  const { t } = useTranslation()
  const more = [
    target.due === null ? null : t('template.due', { due: formatDue(target.due) }),
    target.indicator === null ? null : t('template.indicator', { code: target.indicator }),
  ].filter((text) => text !== null)
  return (
    <>
      <Icon name="target" size={14} /> {target.name}: <strong>{formatLevel(target.level)}</strong>
      {more.length > 0 ? ` (${more.join(', ')})` : null}
    </>
  )
}
