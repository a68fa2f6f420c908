import { Button, FileInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isRefusal } from '#lib/refusal-error.ts'
import { useTenant } from '#lib/session.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { Icon } from '#ui/icon.tsx'
import { Notice } from '#ui/notice.tsx'
import { FormRefusal } from './form-refusal.tsx'
import { ImportPreview } from './import-preview.tsx'
import { useImportPeople, usePreviewImport } from './import-queries.ts'
import css from './people.module.css'
import { UnreadableFile } from './unreadable-file.tsx'

/** Invites many: a template to fill in, a check row by row, then all of them at once. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const preview = usePreviewImport(slug)
  const commit = useImportPeople(slug)
  const [file, setFile] = useState<File | null>(null)
  const choose = (chosen: File | null) => {
    setFile(chosen)
    preview.reset()
    commit.reset()
    if (chosen) preview.mutate(chosen)
  }
  const found = preview.data
  const mayImport = found !== undefined && found.faultCount === 0 && found.newCount > 0
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!mayImport || commit.isPending || preview.isPending) return
    const again = (error: unknown) => isRefusal(error, 'import-changed') && file && preview.mutate(file)
    commit.mutate({ file: found.file, sha256: found.sha256 }, { onSuccess: onClose, onError: again })
  }
  const isUnreadable = isRefusal(preview.error, 'workbook-unreadable')
  return (
    <Dialog title={t('people.importTitle')} onClose={onClose} wide>
      <form className={css.form} onSubmit={send} noValidate>
        <p className={css.quiet}>{t('people.importHelp')}</p>
        <div>
          <Button
            component="a"
            variant="default"
            size="xs"
            href={`/api/v1/t/${slug}/people/template.xlsx`}
            download
            leftSection={<Icon name="import" size={16} />}
          >
            {t('people.template')}
          </Button>
        </div>
        <FileInput
          label={t('people.file')}
          description={t('people.fileHint')}
          placeholder={t('people.chooseFile')}
          accept=".xlsx,.xls,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          clearable
          clearButtonProps={{ 'aria-label': t('common.clear') }}
          value={file}
          onChange={choose}
        />
        {preview.isPending ? <Notice icon="clock">{t('people.checking')}</Notice> : null}
        {isUnreadable ? <UnreadableFile error={preview.error} /> : <FormRefusal error={preview.isPending ? null : preview.error} />}
        {found ? <ImportPreview preview={found} /> : null}
        <FormRefusal error={commit.isPending ? null : commit.error} />
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          {mayImport ? (
            <Button type="submit" aria-disabled={commit.isPending}>
              {commit.isPending ? t('people.importing') : t('people.importConfirm', { n: found.newCount })}
            </Button>
          ) : null}
        </DialogButtons>
      </form>
    </Dialog>
  )
}
