import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import type { Correction } from './correction.ts'
import { fieldId } from './faults.ts'
import { summaryOf } from './summary.ts'
import css from './summary-line.module.css'

/** "12 nhóm · 42 nhiệm vụ · 8 chỉ tiêu · 15 căn cứ · 3 cảnh báo", each a way to its section. */
export function SummaryLine({ correction, warnings }: { readonly correction: Correction; readonly warnings: number }) {
  const { t } = useTranslation()
  const { groups, tasks, targets, legalBases } = summaryOf(correction)
  const counts = [
    { key: 'groups', n: groups, section: 'groups' },
    { key: 'tasks', n: tasks, section: 'groups' },
    { key: 'targets', n: targets, section: 'targets' },
    { key: 'legalBases', n: legalBases, section: 'legalBases' },
    { key: 'diagnostics', n: warnings, section: 'diagnostics' },
  ] as const
  return (
    <ul className={css.summary} aria-label={t('imports.summary')}>
      {counts.map(({ key, n, section }) => (
        <li key={key}>
          <a href={`#${sectionId(section)}`} data-figures>
            {t(`imports.count.${key}`, { n: formatNumber(n) })}
          </a>
        </li>
      ))}
    </ul>
  )
}

export function sectionId(section: string): string {
  return fieldId(`section-${section}`)
}
