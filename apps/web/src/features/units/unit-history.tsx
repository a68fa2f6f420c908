import { useQuery } from '@tanstack/react-query'
import type { Unit, UnitEventSummary } from '@trongtam/client'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { useUnitKind } from '#lib/units/unit-marks.tsx'
import { TextLink } from '#ui/link.tsx'
import { Tag } from '#ui/tag.tsx'
import { ChangedFacts } from './changed-facts.tsx'
import { eventsOfUnitQuery } from './queries.ts'
import css from './unit-history.module.css'
import { type UnitMoment, unitTimeline } from './unit-timeline.ts'

/** The life of a unit, the latest day first: what it became, by which event and document, and who recorded it. */
export function UnitHistory({ unitId, versions, day }: { readonly unitId: string; readonly versions: readonly Unit[]; readonly day: string }) {
  const { slug } = useTenant()
  const { data: events = [] } = useQuery(eventsOfUnitQuery(slug, unitId))
  const moments = unitTimeline(versions, events)
  const current = moments.find((moment) => moment.day <= day)
  return (
    <ol className={css.timeline}>
      {moments.map((moment) => (
        <li key={moment.day} className={css.moment} data-current={moment === current || undefined}>
          <Moment moment={moment} />
        </li>
      ))}
    </ol>
  )
}

function Moment({ moment: { day, version, before, changed, ends, events } }: { readonly moment: UnitMoment }) {
  const { t } = useTranslation()
  const { slug, today } = useTenant()
  const isFuture = day > today
  return (
    <>
      <p className={css.day}>
        {formatDate(day)} {isFuture ? <Tag tone="info">{t('units.day.future')}</Tag> : null}{' '}
        {ends ? <Tag tone="warn">{t('units.history.ends')}</Tag> : version && !before ? <Tag tone="good">{t('units.history.begins')}</Tag> : null}
      </p>
      {version ? <p className={css.name}>{version.name}</p> : null}
      {version && !before ? <FirstFacts version={version} /> : null}
      {version && before ? <ChangedFacts before={before} after={version} changed={changed} /> : null}
      {events.map((event) => (
        <p key={event.id} className={css.event}>
          <TextLink to="/t/$slug/units/events/$eventId" params={{ slug, eventId: event.id }} inherit underline="always">
            {t(`unitEvents.kind.${event.kind}`)}
          </TextLink>
          <EventSource event={event} />
        </p>
      ))}
    </>
  )
}

/** By which document, and who recorded it when. */
function EventSource({ event }: { readonly event: UnitEventSummary }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { documentId, documentWords } = event
  return (
    <>
      {' · '}
      {documentId ? (
        <TextLink to="/t/$slug/documents/$documentId" params={{ slug, documentId }} inherit underline="always">
          {documentWords}
        </TextLink>
      ) : (
        (documentWords ?? t('unitEvents.noDocument'))
      )}
      {' · '}
      {t('unitEvents.recorded', { name: event.createdByName, time: formatTime(event.createdAt) })}
    </>
  )
}

/** What it was when it began. */
function FirstFacts({ version }: { readonly version: Unit }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const unitKind = useUnitKind()
  return (
    <p className={css.facts}>
      {[unitKind(version), t(`units.level.${version.level}`), version.code && t('units.code', { code: version.code })].filter(Boolean).join(' · ')}
      {version.parentId && version.parentName ? (
        <>
          {' · '}
          <TextLink to="/t/$slug/units/$unitId" params={{ slug, unitId: version.parentId }} inherit underline="always">
            {t('units.under', { name: version.parentName })}
          </TextLink>
        </>
      ) : null}
    </p>
  )
}
