import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { failureCode } from '#lib/refusal-error.ts'
import css from './editor.module.css'
import type { SaveState } from './saver.ts'

/** Whether what was written is on the server yet, in words. */
export function SaveMark({ saveState, onSave }: { readonly saveState: SaveState; readonly onSave: () => void }) {
  const { t } = useTranslation()
  const isFailed = saveState.state === 'failed'
  const text =
    saveState.state === 'saved'
      ? t('templateEditor.save.saved', { time: formatTime(saveState.at.toISOString()).slice(0, 5) })
      : saveState.state === 'failed'
        ? t('templateEditor.save.failed', { reason: t(`refusals.${failureCode(saveState.error)}.title`) })
        : t(`templateEditor.save.${saveState.state}`)
  return (
    <span className={css.saveMark}>
      <span role="status" data-failed={isFailed || undefined}>
        {text}
      </span>
      {isFailed ? (
        <Button variant="default" size="compact-xs" onClick={onSave}>
          {t('common.retry')}
        </Button>
      ) : null}
    </span>
  )
}
