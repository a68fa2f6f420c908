import { useQuery } from '@tanstack/react-query'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { ButtonLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { ErrorState, LoadingState } from '#ui/states.tsx'
import { useKeptFocus } from '#ui/use-kept-focus.ts'
import { EventState } from './event-state.tsx'
import { EventWords } from './event-words.tsx'
import { eventQuery } from './queries.ts'
import { UndoEvent } from './undo-event.tsx'
import css from './unit-events.module.css'

/** What was carried out, where it is seen, and how it is taken back. */
export function DonePanel({ eventId }: { readonly eventId: string }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data: event, error, refetch } = useQuery(eventQuery(slug, eventId))
  const next = useKeptFocus<HTMLAnchorElement>(event && String(event.undoneAt))
  if (error && !event) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!event) return <LoadingState lines={4} />
  return (
    <Section title={t('unitEvents.column.event')}>
      <p className={css.sentence}>
        <EventWords event={event} /> <EventState event={event} />
      </p>
      <p className={css.muted}>{t('unitEvents.done.text', { date: formatDate(event.on) })}</p>
      <div className={css.buttons}>
        <ButtonLink ref={next} to="/t/$slug/units/events/$eventId" params={{ slug, eventId }}>
          {t('unitEvents.done.event')}
        </ButtonLink>
        <ButtonLink to="/t/$slug/units" params={{ slug }} search={{ on: event.on }} variant="default">
          {t('unitEvents.done.tree', { date: formatDate(event.on) })}
        </ButtonLink>
        <ButtonLink to="/t/$slug/units/events/new" params={{ slug }} search={{}} variant="default">
          {t('unitEvents.done.another')}
        </ButtonLink>
        <UndoEvent event={event} />
      </div>
    </Section>
  )
}
