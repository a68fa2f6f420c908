import { Button, Checkbox, FileButton } from '@mantine/core'
import { formatNumber } from '@trongtam/domain'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import css from './issuing.module.css'
import type { FileFault } from './signed-file.ts'

interface SignedFileFieldProps {
  readonly file: File | null
  readonly isDeclared: boolean
  readonly fault: FileFault | null
  readonly onChoose: (file: File | null) => void
  readonly onDeclare: (isDeclared: boolean) => void
}

const accepted = '.pdf,.docx,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The signed document itself, with the declaration that it is no state secret. */
export function SignedFileField({ file, isDeclared, fault, onChoose, onDeclare }: SignedFileFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className={css.file} role="group" aria-labelledby={id}>
      <p id={id} className={css.fileLabel}>
        {t('issuing.issue.file')}
      </p>
      <p className={css.fileHelp}>{t('issuing.issue.fileHelp')}</p>
      <div className={css.fileRow}>
        {file ? (
          <span className={css.fileName}>
            {t('issuing.issue.fileSize', { name: file.name, kilobytes: formatNumber(Math.max(1, Math.round(file.size / 1024))) })}
          </span>
        ) : null}
        <FileButton onChange={onChoose} accept={accepted} inputProps={{ 'aria-label': t('issuing.issue.file') }}>
          {(props) => (
            <Button variant="default" size="xs" {...props}>
              {t(file ? 'issuing.issue.fileOther' : 'issuing.issue.fileChoose')}
            </Button>
          )}
        </FileButton>
        {file ? (
          <Button variant="subtle" size="xs" onClick={() => onChoose(null)}>
            {t('issuing.issue.fileRemove')}
          </Button>
        ) : null}
      </div>
      {file ? <Checkbox label={t('issuing.issue.notSecret')} checked={isDeclared} onChange={(event) => onDeclare(event.currentTarget.checked)} /> : null}
      {fault ? (
        <p className={css.fault} role="alert">
          {t(`issuing.issue.fault.${fault}`)}
        </p>
      ) : null}
    </div>
  )
}
