import { useSuspenseQuery } from '@tanstack/react-query'
import type { Unit } from '@trongtam/client'
import { formatDate, isValidOn } from '@trongtam/domain'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { UnitCarriers } from '#lib/carriers/unit-carriers.tsx'
import { DemoTag } from '#lib/units/unit-marks.tsx'
import { unitQuery, versionNear } from '#lib/units/unit-query.ts'
import { lastDay } from '#lib/units/version-span.ts'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page, Section } from '#ui/page.tsx'
import { Tag } from '#ui/tag.tsx'
import { CreateEventMenu } from './create-event-menu.tsx'
import { UnitDateField } from '#lib/units/unit-date-field.tsx'
import { UnitFactList } from './unit-facts.tsx'
import { UnitHistory } from './unit-history.tsx'
import { Assignments, Responsibilities } from './unit-work.tsx'

interface UnitScreenProps {
  readonly unitId: string
  /** absent: today. */
  readonly on: string | undefined
  readonly onDay: (day: string | undefined) => void
  /** What other features tell of it. */
  readonly children?: ReactNode
}

/** A unit as of a day, its life, where it came from and what it has to do. */
export function UnitScreen({ unitId, on, onDay, children }: UnitScreenProps) {
  const { t } = useTranslation()
  const { slug, may, today } = useTenant()
  const { data: unit } = useSuspenseQuery(unitQuery(slug, unitId))
  const day = on ?? today
  const shown = versionNear(unit.versions, day)
  const factsOn = shown ? dayWithin(shown, day) : day
  return (
    <Page
      title={shown?.name ?? t('units.title')}
      help={t('units.detailHelp')}
      over={
        <>
          <TextLink to="/t/$slug/units" params={{ slug }} search={on ? { on } : {}} inherit>
            ← {t('units.back')}
          </TextLink>
          <StandingTag versions={unit.versions} day={day} />
          {shown ? <DemoTag unit={shown} /> : null}
        </>
      }
      actions={may('unit.edit') ? <CreateEventMenu unitId={unitId} on={on} /> : null}
    >
      <UnitCarriers unitId={unitId} />
      {factsOn === day ? null : <Notice tone="info">{t('units.notThereOn', { date: formatDate(day), nearest: formatDate(factsOn) })}</Notice>}
      <Section title={t('units.factsOn', { date: formatDate(factsOn) })} actions={<UnitDateField on={on} onChange={onDay} />}>
        {shown ? <UnitFactList unit={shown} /> : null}
      </Section>
      <Section title={t('units.versions')} help={t('units.versionsHelp')}>
        <UnitHistory unitId={unitId} versions={unit.versions} day={day} />
      </Section>
      {children}
      <Section title={t('units.responsibilities')} flush>
        <Responsibilities rows={unit.responsibilities} />
      </Section>
      <Section title={t('units.assignments')} flush>
        <Assignments rows={unit.assignments} />
      </Section>
    </Page>
  )
}

/** The day itself where the version is valid on it, else the nearest on which it is. */
function dayWithin({ validFrom, validTo }: Pick<Unit, 'validFrom' | 'validTo'>, day: string): string {
  if (day < validFrom) return validFrom
  return validTo !== null && day >= validTo ? lastDay(validTo) : day
}

/** Whether the unit is there on the day, no more, or not yet. */
function StandingTag({
  versions,
  day,
}: {
  readonly versions: readonly { readonly validFrom: string; readonly validTo: string | null }[]
  readonly day: string
}) {
  const { t } = useTranslation()
  if (versions.some((version) => isValidOn(version, day))) return <Tag tone="good">{t('units.current')}</Tag>
  return versions.some(({ validFrom }) => validFrom > day) ? <Tag tone="info">{t('units.future')}</Tag> : <Tag>{t('units.ended')}</Tag>
}
