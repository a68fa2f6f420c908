import { Button, FileButton } from '@mantine/core'
import { formatNumber } from '@trongtam/domain'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './registration.module.css'

interface LetterFieldProps {
  readonly letter: File | null
  readonly onChoose: (letter: File | null) => void
  readonly fault: string | null
}

const accepted = '.pdf,.docx,.png,.jpg,.jpeg,.webp,application/pdf,image/png,image/jpeg,image/webp'

/** The letter: chosen or dropped. What it truly is, the server finds out. */
export function LetterField({ letter, onChoose, fault }: LetterFieldProps) {
  const { t } = useTranslation()
  const [dragging, setDragging] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setDragging(false)
    const [file] = event.dataTransfer.files
    if (file) onChoose(file)
  }
  return (
    <>
      <p className={css.help}>{t('registration.letterHelp')}</p>
      <div
        className={css.drop}
        data-dragging={dragging || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setDragging(true)
        }}
        onDragLeave={() => setDragging(false)}
        onDrop={drop}
      >
        {letter ? (
          <span className={css.file}>
            {letter.name} ({formatNumber(Math.max(1, Math.round(letter.size / 1024)))} KB)
          </span>
        ) : null}
        <FileButton onChange={onChoose} accept={accepted} inputProps={{ 'aria-label': t('registration.letter') }}>
          {(props) => (
            <Button variant="default" {...props}>
              {letter ? t('registration.letterOther') : t('registration.letterChoose')}
            </Button>
          )}
        </FileButton>
        {letter ? (
          <Button variant="subtle" onClick={() => onChoose(null)}>
            {t('registration.letterRemove')}
          </Button>
        ) : (
          <span className={css.help}>{t('registration.letterDrop')}</span>
        )}
      </div>
      {fault ? (
        <p className={css.fault} role="alert">
          {fault}
        </p>
      ) : null}
    </>
  )
}
