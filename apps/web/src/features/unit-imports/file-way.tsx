import { Button, FileInput } from '@mantine/core'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { Icon } from '#ui/icon.tsx'
import { Notice } from '#ui/notice.tsx'
import css from './unit-imports.module.css'

interface FileWayProps {
  readonly busy: boolean
  readonly onFile: (file: File) => void
}

/** The template to fill in, and a place for the file: chosen, or dropped anywhere upon it. */
export function FileWay({ busy, onFile }: FileWayProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const [file, setFile] = useState<File | null>(null)
  const [isOver, setOver] = useState(false)
  const forget = useRef<() => void>(null)
  const choose = (chosen: File | null) => {
    setFile(chosen)
    // The same file, mended, may be chosen again: a browser tells only of another one.
    forget.current?.()
    if (chosen) onFile(chosen)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    choose(event.dataTransfer.files[0] ?? null)
  }
  const over = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <div className={css.form}>
      <div className={css.steps}>
        <Button component="a" variant="default" href={`/api/v1/t/${slug}/unit-imports/template.xlsx`} download leftSection={<Icon name="import" size={16} />}>
          {t('unitImports.template')}
        </Button>
        <span className={css.quiet}>{t('unitImports.templateHint')}</span>
      </div>
      <div className={css.drop} data-over={isOver || undefined} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
        <FileInput
          label={t('unitImports.file')}
          description={t('unitImports.fileHint')}
          placeholder={t('unitImports.chooseFile')}
          accept=".xlsx,.xls,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          clearable
          clearButtonProps={{ 'aria-label': t('common.clear') }}
          value={file}
          resetRef={forget}
          onChange={choose}
        />
      </div>
      {busy ? <Notice icon="clock">{t('unitImports.checking')}</Notice> : null}
    </div>
  )
}
