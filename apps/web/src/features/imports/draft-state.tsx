import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import css from './imports.module.css'
import type { Saved } from './use-import-draft.ts'

/** Whether what was typed is safe. */
export function DraftState({ saved, restored }: { readonly saved: Saved; readonly restored: boolean }) {
  const { t } = useTranslation()
  const text =
    saved.state === 'nothing'
      ? restored
        ? t('imports.draft.restored')
        : ''
      : saved.state === 'saved'
        ? t('imports.draft.saved', { time: formatTime(saved.at.toISOString()) })
        : t(`imports.draft.${saved.state}`)
  return (
    <p className={css.draftState} role="status" data-failed={saved.state === 'failed' || undefined}>
      {text}
    </p>
  )
}
