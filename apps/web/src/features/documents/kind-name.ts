import { useTranslation } from 'react-i18next'

const codes = ['decision', 'plan', 'directive', 'report', 'document'] as const

/** The Vietnamese word of a type of document; most are stored as that word already. */
export function useKindName(): (kind: string) => string {
  const { t } = useTranslation()
  return (kind) => {
    const code = codes.find((known) => known === kind)
    return code ? t(`documents.kind.${code}`) : kind
  }
}
