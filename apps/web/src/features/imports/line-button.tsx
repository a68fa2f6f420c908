import { useTranslation } from 'react-i18next'
import { useWorkbench } from './workbench-context.ts'
import css from './workbench.module.css'

/** Where something was read; shows that line of the source. */
export function LineButton({ line }: { readonly line: number | null }) {
  const { t } = useTranslation()
  const { look } = useWorkbench()
  if (line === null) return <span className={css.noLine}>{t('imports.added')}</span>
  return (
    <button type="button" className={css.lineButton} onClick={() => look(line, true)} aria-label={t('imports.toLine', { line })}>
      {t('imports.line', { line })}
    </button>
  )
}
