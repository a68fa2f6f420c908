import { useSuspenseQuery } from '@tanstack/react-query'
import type { UnitEventDetail } from '@trongtam/client'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { FactList } from '#ui/fact-list.tsx'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page, Section } from '#ui/page.tsx'
import { useKeptFocus } from '#ui/use-kept-focus.ts'
import { EventDocument } from './event-document.tsx'
import { EventState } from './event-state.tsx'
import { EventWords } from './event-words.tsx'
import { eventQuery } from './queries.ts'
import { TakeoverTable } from './takeover-table.tsx'
import { TouchedTable } from './touched-table.tsx'
import { UndoEvent } from './undo-event.tsx'
import css from './unit-events.module.css'

/** One event: what it said, the units it touched, who took over what, and whether it may be undone. */
export function EventScreen({ eventId }: { readonly eventId: string }) {
  const { t } = useTranslation()
  const { slug, may } = useTenant()
  const { data: event } = useSuspenseQuery(eventQuery(slug, eventId))
  const back = useKeptFocus<HTMLAnchorElement>(event.undoneAt)
  return (
    <Page
      title={`${t(`unitEvents.kind.${event.kind}`)}, ${formatDate(event.on)}`}
      help={t('unitEvents.detail.help')}
      over={
        <>
          <TextLink ref={back} to="/t/$slug/units/events" params={{ slug }} inherit>
            ← {t('unitEvents.back')}
          </TextLink>
          <EventState event={event} />
        </>
      }
      actions={<UndoEvent event={event} />}
    >
      {may('unit.edit') && event.undoneAt === null && event.dependants.length > 0 ? <Dependants event={event} /> : null}
      <Section title={t('unitEvents.detail.facts')}>
        <Facts event={event} />
      </Section>
      <Section title={t('unitEvents.detail.touched')} help={t('unitEvents.detail.touchedHelp')} flush>
        <TouchedTable touched={event.touched} count={event.touchedCount} applied={event.undoneAt === null} />
      </Section>
      <Section title={t('unitEvents.detail.takeovers')} help={t('unitEvents.detail.takeoversHelp')} flush>
        {event.takeovers.length === 0 ? <p className={css.empty}>{t('unitEvents.detail.noTakeovers')}</p> : <TakeoverTable takeovers={event.takeovers} />}
      </Section>
    </Page>
  )
}

function Facts({ event }: { readonly event: UnitEventDetail }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { undoneAt, undoneByName, undoReason } = event
  return (
    <FactList
      facts={[
        { term: t('unitEvents.column.event'), text: <EventWords event={event} all /> },
        {
          term: t('unitEvents.column.on'),
          text: (
            <>
              {formatDate(event.on)}{' '}
              <TextLink to="/t/$slug/units" params={{ slug }} search={{ on: event.on }} inherit underline="always">
                {t('unitEvents.detail.tree', { date: formatDate(event.on) })}
              </TextLink>
            </>
          ),
        },
        { term: t('unitEvents.column.document'), text: <EventDocument event={event} /> },
        ...(event.note ? [{ term: t('unitEvents.detail.note'), text: event.note }] : []),
        { term: t('unitEvents.column.by'), text: t('unitEvents.recorded', { name: event.createdByName, time: formatTime(event.createdAt) }) },
        ...(undoneAt
          ? [
              {
                term: t('unitEvents.undoneState'),
                text: t('unitEvents.undoneBy', { name: undoneByName ?? '', time: formatTime(undoneAt), reason: undoReason ?? '' }),
              },
            ]
          : []),
      ]}
    />
  )
}

function Dependants({ event: { dependants } }: { readonly event: UnitEventDetail }) {
  const { t } = useTranslation()
  return (
    <Notice tone="warn" icon="lock" title={t('unitEvents.dependants')}>
      <ul className={css.faults}>
        {dependants.map(({ kind, words }, index) => (
          <li key={`${kind} ${index}`}>{words}</li>
        ))}
      </ul>
      <p className={css.noticeText}>{t('unitEvents.dependantsNext')}</p>
    </Notice>
  )
}
