import { useQuery } from '@tanstack/react-query'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { Notice } from '#ui/notice.tsx'
import { CarriersInWords } from './carried-now.tsx'
import { unitCarriersQuery } from './carriers-query.ts'

/** Who carries on for a unit that has ended; of one that is there nothing is said. */
export function UnitCarriers({ unitId }: { readonly unitId: string }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data } = useQuery(unitCarriersQuery(slug, unitId))
  if (!data?.endedOn) return null
  return (
    <Notice tone="info" icon="unit">
      {t('carriers.endedOn', { date: formatDate(data.endedOn) })} {t('carriers.successors')} <CarriersInWords carriers={data.now} />
    </Notice>
  )
}
