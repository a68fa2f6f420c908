import type { ReadTemplate } from '@trongtam/client'
import { Button, FileButton, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FileRefusal, textOfFile } from '#lib/file-text.ts'
import { FormFailure } from '#lib/form-failure.tsx'
import { useTenant } from '#lib/session.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import css from './dialogs.module.css'
import { useEditor } from './editor-context.ts'
import { ImportPreview } from './import-preview.tsx'
import { useReadDocument } from './queries.ts'
import { appendedWith, replacedBy } from './taken-document.ts'

/** The ministry's own document, pasted or chosen: read, looked at, taken into the draft. */
export function ImportDialog({ isEmpty, onClose }: { readonly isEmpty: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { editSheet, say } = useEditor()
  const read = useReadDocument(slug)
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [refused, setRefused] = useState<{ readonly name: string; readonly refusal: FileRefusal } | null>(null)
  const choose = async (file: File | null) => {
    if (!file) return
    const found = textOfFile(new Uint8Array(await file.arrayBuffer()))
    setRefused('refusal' in found ? { name: file.name, refusal: found.refusal } : null)
    if ('text' in found) setText(found.text)
  }
  const send = () => {
    setMissing(text.trim() === '')
    if (text.trim() !== '' && !read.isPending) read.mutate(text)
  }
  const take = (reading: ReadTemplate, how: 'replace' | 'append') => {
    editSheet((sheet) => (how === 'replace' ? replacedBy(sheet, reading) : appendedWith(sheet, reading)))
    say(t('templateEditor.import.taken'))
    onClose()
  }
  if (read.data) {
    return (
      <Dialog title={t('templateEditor.import.preview')} wide onClose={onClose}>
        <ImportPreview reading={read.data} isEmpty={isEmpty} onTake={take} onBack={() => read.reset()} />
      </Dialog>
    )
  }
  return (
    <Dialog title={t('templateEditor.import.title')} wide onClose={onClose}>
      <div className={css.form}>
        <p className={css.text}>{t('templateEditor.import.text')}</p>
        <Notice tone="warn">{t('imports.secretWarning')}</Notice>
        <Textarea
          label={t('templateEditor.import.source')}
          rows={12}
          spellCheck={false}
          autoFocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={isMissing && text.trim() === '' ? t('imports.sourceEmpty') : undefined}
        />
        <div className={css.row}>
          <FileButton onChange={(file) => void choose(file)} accept=".txt,text/plain">
            {(props) => (
              <Button variant="default" size="xs" {...props}>
                {t('imports.chooseFile')}
              </Button>
            )}
          </FileButton>
        </div>
        {refused ? (
          <Notice tone="bad" alert title={t('imports.fileRefused', { name: refused.name })}>
            {t(`imports.file.${refused.refusal}`)}
          </Notice>
        ) : null}
        <FormFailure error={read.isPending ? null : read.error} />
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button onClick={send} aria-disabled={read.isPending}>
            {read.isPending ? t('imports.reading') : t('imports.read')}
          </Button>
        </DialogButtons>
      </div>
    </Dialog>
  )
}
