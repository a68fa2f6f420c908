import type { Carriers, PlanCarrier } from '@trongtam/client'
import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { TextLink } from '#ui/link.tsx'
import css from './carriers.module.css'

/** How many units are named in one line before they are counted. */
const namedMax = 3

interface CarriedNowProps {
  readonly carrier: PlanCarrier | undefined
  /** Without links: what it stands in is opened as a whole. */
  readonly plain?: boolean
}

/** "Nay: …" beside the words of a plan, where whoever they name has ended. */
export function CarriedNow({ carrier, plain = false }: CarriedNowProps) {
  const { t } = useTranslation()
  if (!carrier) return null
  const isPart = carrier.endedCount < carrier.memberCount
  return (
    <span className={css.now}>
      {t('carriers.now')} <CarriersInWords carriers={carrier.now} plain={plain} />
      {carrier.takenOver ? ` ${t('carriers.decided')}` : null}
      {isPart ? ` ${t('carriers.part', { ended: formatNumber(carrier.endedCount), all: formatNumber(carrier.memberCount) })}` : null}
    </span>
  )
}

/** The class they make up with how many they are, else the first of them and how many more. */
export function CarriersInWords({ carriers, plain = false }: { readonly carriers: Carriers; readonly plain?: boolean }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { units, unitCount, unitClass } = carriers
  if (unitCount === 0) return <span>{t('carriers.nobody')}</span>
  if (unitClass) {
    const words = t('carriers.unitClass', { name: unitClass.name, n: formatNumber(unitCount) })
    if (plain) return words
    return (
      <TextLink to="/t/$slug/units/classes/$unitClassId" params={{ slug, unitClassId: unitClass.id }} inherit underline="always">
        {words}
      </TextLink>
    )
  }
  const named = units.slice(0, namedMax)
  return (
    <>
      {named.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 ? ', ' : null}
          {plain ? (
            name
          ) : (
            <TextLink to="/t/$slug/units/$unitId" params={{ slug, unitId: id }} inherit underline="always">
              {name}
            </TextLink>
          )}
        </span>
      ))}
      {unitCount > named.length ? ` ${t('carriers.others', { n: formatNumber(unitCount - named.length) })}` : null}
    </>
  )
}
