import type { ReadTemplate } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TemplateTree } from '#lib/template/template-tree.tsx'
import { DialogButtons } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import css from './dialogs.module.css'

interface ImportPreviewProps {
  readonly reading: ReadTemplate
  /** There is nothing in the draft that would be replaced. */
  readonly isEmpty: boolean
  readonly onTake: (reading: ReadTemplate, how: 'replace' | 'append') => void
  readonly onBack: () => void
}

const diagnosticsMax = 12

/** What was read of a document, before any of it is taken. */
export function ImportPreview({ reading, isEmpty, onTake, onBack }: ImportPreviewProps) {
  const { t } = useTranslation()
  const { content, diagnostics, title } = reading
  const count = (kind: 'group' | 'task') => content.nodes.filter((node) => node.kind === kind).length
  const figures = {
    groups: count('group'),
    tasks: count('task'),
    targets: content.nodes.reduce((sum, { targets }) => sum + targets.length, 0),
    bases: content.bases.length,
  }
  return (
    <div className={css.form}>
      {title ? <p className={css.text}>{title}</p> : null}
      <p className={css.text} role="status">
        <strong>{t('templateEditor.import.figures', figures)}</strong>
      </p>
      {content.theme.text ? <p className={css.text}>{t('templateEditor.import.theme', { theme: content.theme.text })}</p> : null}
      {diagnostics.length > 0 ? (
        <Notice tone="warn" title={t('templateEditor.import.odd', { n: diagnostics.length })}>
          <ul className={css.diagnostics}>
            {diagnostics.slice(0, diagnosticsMax).map((diagnostic, index) => (
              <li key={index}>
                {diagnostic.line === null ? null : `${t('templateEditor.paste.line', { line: diagnostic.line })}: `}
                {diagnostic.message}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {content.nodes.length === 0 ? <p className={css.text}>{t('templateEditor.import.nothing')}</p> : null}
      {content.nodes.length > 0 ? (
        <div className={css.preview} role="region" aria-label={t('templateEditor.import.preview')} tabIndex={0}>
          <TemplateTree nodes={content.nodes} />
        </div>
      ) : null}
      <DialogButtons>
        <Button variant="default" onClick={onBack}>
          {t('templateEditor.import.back')}
        </Button>
        {isEmpty ? null : (
          <Button variant="default" onClick={() => onTake(reading, 'append')}>
            {t('templateEditor.import.append')}
          </Button>
        )}
        <Button onClick={() => onTake(reading, 'replace')}>{t(isEmpty ? 'templateEditor.import.take' : 'templateEditor.import.replace')}</Button>
      </DialogButtons>
    </div>
  )
}
