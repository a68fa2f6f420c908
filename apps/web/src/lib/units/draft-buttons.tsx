import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DialogButtons } from '#ui/dialog.tsx'

interface DraftButtonsProps {
  readonly submit: string
  /** What was typed is taken back; null: nothing was. */
  readonly onDiscard: (() => void) | null
  readonly onCancel: () => void
  /** Sending now changes nothing, or was asked for already; not disabled, so that the keyboard keeps its place. */
  readonly isIdle?: boolean
}

/** The buttons of a dialog whose typed words are kept until they are sent or discarded. */
export function DraftButtons({ submit, onDiscard, onCancel, isIdle }: DraftButtonsProps) {
  const { t } = useTranslation()
  return (
    <DialogButtons>
      {onDiscard ? (
        <Button variant="subtle" onClick={onDiscard}>
          {t('unitClasses.discard')}
        </Button>
      ) : null}
      <Button variant="default" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
      <Button type="submit" aria-disabled={isIdle}>
        {submit}
      </Button>
    </DialogButtons>
  )
}
