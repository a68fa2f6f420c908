import type { UnitImportRow } from '@trongtam/client'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'

type Fault = UnitImportRow['faults'][number]

/** Where a fault is and what to do about it, in one line. */
export function useFaultWords(isFile: boolean): (row: number, fault: Fault) => string {
  const { t } = useTranslation()
  const aboutOf = (about: string | null) => {
    const [, kind, value = ''] = /^(row|unit|day):(.*)$/s.exec(about ?? '') ?? []
    if (kind === 'row') return t('unitImports.about.row', { value })
    if (kind === 'day') return t('unitImports.about.day', { value: formatDate(value) })
    return value === '' ? t('unitImports.about.none') : `“${value}”`
  }
  return (row, { letter, column, value, code, about }) => {
    const words = t(`unitImports.fault.${code}`, { value, about: aboutOf(about) })
    const title = t(`unitImports.columnTitle.${column}`)
    return isFile && letter !== null ? t('unitImports.faultAt', { letter, row, column: title, words }) : t('unitImports.faultIn', { column: title, words })
  }
}
