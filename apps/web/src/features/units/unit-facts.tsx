import type { Unit } from '@trongtam/client'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { useUnitKind } from '#lib/units/unit-marks.tsx'
import { lastDay } from '#lib/units/version-span.ts'
import { FactList } from '#ui/fact-list.tsx'
import { TextLink } from '#ui/link.tsx'

/** What a unit is on the day that is shown. */
export function UnitFactList({ unit }: { readonly unit: Unit }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const unitKind = useUnitKind()
  const parent = unit.parentId ? (
    <TextLink to="/t/$slug/units/$unitId" params={{ slug, unitId: unit.parentId }} inherit>
      {unit.parentName}
    </TextLink>
  ) : (
    t('unitEvents.wizard.top')
  )
  const span = unit.validTo
    ? t('units.span', { from: formatDate(unit.validFrom), to: formatDate(lastDay(unit.validTo)) })
    : t('units.since', { from: formatDate(unit.validFrom) })
  return (
    <FactList
      facts={[
        { term: t('units.column.kind'), text: [unitKind(unit), unit.ownKindName].filter(Boolean).join(' · ') },
        { term: t('units.column.level'), text: t(`units.level.${unit.level}`) },
        { term: t('units.column.code'), text: unit.code ?? t('units.none') },
        { term: t('units.column.parent'), text: parent },
        ...(unit.area ? [{ term: t('units.column.area'), text: unit.area }] : []),
        ...(unit.tags.length > 0 ? [{ term: t('units.column.tags'), text: unit.tags.join(', ') }] : []),
        { term: t('units.column.valid'), text: span },
      ]}
    />
  )
}
