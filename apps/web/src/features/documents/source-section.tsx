import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { linesOfText } from '#ui/lines-of-text.ts'
import { Section } from '#ui/page.tsx'
import { SourceLines } from '#ui/source-lines.tsx'
import css from './documents.module.css'

/** The text as it was given, line by line; the address remembers the line looked at. */
export function SourceSection({
  sourceText,
  line,
  onLine,
}: {
  readonly sourceText: string | null
  readonly line: number | null
  readonly onLine: (line: number) => void
}) {
  const { t } = useTranslation()
  const lines = useMemo(() => linesOfText(sourceText ?? ''), [sourceText])
  const chosen = useMemo(() => (line === null || line > lines.length ? null : { line }), [line, lines])
  return (
    <Section title={t('documents.source')} help={t('documents.sourceHelp')} flush>
      {sourceText === null ? (
        <p className={css.empty}>{t('documents.noSource')}</p>
      ) : (
        <div className={css.source}>
          <SourceLines label={t('documents.sourceLines')} lines={lines} chosen={chosen} onChoose={onLine} />
        </div>
      )}
    </Section>
  )
}
