import type { UnitEventSummary } from '@trongtam/client'
import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'

const chiefsAtMost = 3

/** `Sáp nhập: Trường A kết thúc, Trường B kết thúc, thành lập Trường C`. */
export function EventWords({ event: { kind, chiefs }, all = false }: { readonly event: Pick<UnitEventSummary, 'kind' | 'chiefs'>; readonly all?: boolean }) {
  const { t } = useTranslation()
  const shown = all ? chiefs : chiefs.slice(0, chiefsAtMost)
  const words = shown.map(({ before, after }) => {
    if (before === null) return t('unitEvents.begins', { name: after ?? '' })
    if (after === null) return t('unitEvents.ends', { name: before })
    return before === after ? after : t('unitEvents.becomes', { before, after })
  })
  const more = chiefs.length - shown.length
  return (
    <>
      <strong>{t(`unitEvents.kind.${kind}`)}</strong>
      {': '}
      {[...words, ...(more > 0 ? [t('unitEvents.more', { n: formatNumber(more) })] : [])].join(', ')}
    </>
  )
}
