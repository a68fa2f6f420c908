import type { ReadDocument } from '@trongtam/client'
import { Button, FileButton, Textarea } from '@mantine/core'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '@trongtam/domain'
import { useTenant } from '#lib/session.ts'
import { linesOfText } from '#ui/lines-of-text.ts'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/page.tsx'
import { type FileRefusal, textOfFile } from '#lib/file-text.ts'
import css from './imports.module.css'
import { useReadImport } from './queries.ts'
import { RefusalNotice } from './refusal-notice.tsx'

interface SourceInputProps {
  readonly sourceText: string
  readonly onChange: (text: string) => void
  readonly onRead: (reading: ReadDocument) => void
  /** Back to what was read before; null when nothing was. */
  readonly onBack: (() => void) | null
}

/** Where the text comes from: pasted, chosen or dropped. */
export function SourceInput({ sourceText, onChange, onRead, onBack }: SourceInputProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const read = useReadImport(slug)
  const [refusedFile, setRefusedFile] = useState<{ readonly name: string; readonly refusal: FileRefusal } | null>(null)
  const [missing, setMissing] = useState(false)
  const [dragging, setDragging] = useState(false)

  const take = async (file: File | null | undefined) => {
    if (!file) return
    const found = textOfFile(new Uint8Array(await file.arrayBuffer()))
    setRefusedFile('refusal' in found ? { name: file.name, refusal: found.refusal } : null)
    if ('text' in found) type(found.text)
  }
  const type = (text: string) => {
    setMissing(false)
    setRefusedFile(null)
    read.reset()
    onChange(text)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setDragging(false)
    void take(event.dataTransfer.files[0])
  }
  const send = () => {
    setMissing(sourceText.trim() === '')
    if (sourceText.trim() !== '' && !read.isPending) read.mutate(sourceText, { onSuccess: onRead })
  }
  return (
    <Section title={t('imports.source')} help={t('imports.sourceHelp')}>
      <div className={css.input}>
        <Notice tone="warn">{t('imports.secretWarning')}</Notice>
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
          <Textarea
            label={t('imports.source')}
            labelProps={{ className: 'sr-only' }}
            placeholder={t('imports.sourceHint')}
            rows={16}
            spellCheck={false}
            value={sourceText}
            onChange={(event) => type(event.currentTarget.value)}
            error={missing ? t('imports.sourceEmpty') : undefined}
          />
        </div>
        <div className={css.row}>
          <FileButton onChange={(file) => void take(file)} accept=".txt,text/plain">
            {(props) => (
              <Button variant="default" {...props}>
                {t('imports.chooseFile')}
              </Button>
            )}
          </FileButton>
          <span className={css.quiet}>{t('imports.dropHint')}</span>
          {sourceText ? (
            <span className={css.quiet} data-figures>
              {t('imports.characters', { lines: formatNumber(linesOfText(sourceText).length), characters: formatNumber(sourceText.length) })}
            </span>
          ) : null}
        </div>
        {refusedFile ? (
          <Notice tone="bad" alert title={t('imports.fileRefused', { name: refusedFile.name })}>
            {t(`imports.file.${refusedFile.refusal}`)}
          </Notice>
        ) : null}
        {read.error ? <RefusalNotice error={read.error} /> : null}
        {onBack ? <p className={css.quiet}>{t('imports.readAgain')}</p> : null}
        <div className={css.row}>
          <Button onClick={send} aria-disabled={read.isPending}>
            {read.isPending ? t('imports.reading') : t('imports.read')}
          </Button>
          {onBack ? (
            <Button variant="default" onClick={onBack}>
              {t('imports.toCorrection')}
            </Button>
          ) : null}
        </div>
      </div>
    </Section>
  )
}
