import type { Rollover } from '@trongtam/client'
import { useTranslation } from 'react-i18next'

/** The groups of the next template for a select; first: none of them, the old group goes along. */
export function useGroupOptions({ nextGroups }: Rollover): { readonly value: string; readonly label: string }[] {
  const { t } = useTranslation()
  return [{ value: '', label: t('rollover.oldGroup') }, ...nextGroups.map(({ itemId, number, text }) => ({ value: itemId, label: `${number}. ${text}` }))]
}
