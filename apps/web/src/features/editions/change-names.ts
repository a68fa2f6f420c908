import { editionChanges, itemKinds } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'

const kinds = [...itemKinds, 'assignment', 'title'] as const

/** What kind of thing a row is about, in words. */
export function useKindName(): (kind: string) => string {
  const { t } = useTranslation()
  return (kind) => {
    const known = kinds.find((candidate) => candidate === kind)
    return known ? t(`editions.kind.${known}`) : kind
  }
}

/** What was done with it, in words. */
export function useChangeName(): (change: string) => string {
  const { t } = useTranslation()
  return (change) => {
    const known = editionChanges.find((candidate) => candidate === change)
    return known ? t(`editions.change.${known}`) : change
  }
}
