import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '#ui/page.tsx'
import type { Reading } from './draft.ts'
import { LineButton } from './line-button.tsx'
import { sectionId } from './summary-line.tsx'
import { useWorkbench } from './workbench-context.ts'
import css from './workbench.module.css'

const shownAtFirst = 4

/** What the reader was not sure of; each leads to its line. */
export function DiagnosticsList({ diagnostics }: { readonly diagnostics: Reading['diagnostics'] }) {
  const { t } = useTranslation()
  const { line } = useWorkbench()
  const [all, setAll] = useState(false)
  const shown = all ? diagnostics : diagnostics.slice(0, shownAtFirst)
  return (
    <div id={sectionId('diagnostics')} className={css.anchor}>
      <Section title={`${t('imports.section.diagnostics')} (${diagnostics.length})`} flush>
        {diagnostics.length === 0 ? <p className={css.empty}>{t('imports.noDiagnostics')}</p> : null}
        <ul className={css.rows}>
          {shown.map((diagnostic, index) => (
            <li key={index} className={css.diagnostic} data-chosen={(diagnostic.line !== null && diagnostic.line === line) || undefined}>
              {diagnostic.line === null ? <span className={css.noLine}>{t('imports.whole')}</span> : <LineButton line={diagnostic.line} />}
              <span>{diagnostic.message}</span>
            </li>
          ))}
        </ul>
        {diagnostics.length > shown.length ? (
          <p className={css.more}>
            <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
              {t('imports.moreDiagnostics', { n: diagnostics.length })}
            </Button>
          </p>
        ) : null}
      </Section>
    </div>
  )
}
