import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatDate, formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { Tag } from '#ui/tag.tsx'
import { unitDaysQuery } from './day-queries.ts'
import { DaySlider } from './day-slider.tsx'
import { nextChanges } from './day-stops.ts'
import css from './day-panel.module.css'
import { UnitDateField } from '#lib/units/unit-date-field.tsx'
import { useTodayWord } from './use-today-word.ts'

interface DayPanelProps {
  /** absent: today. */
  readonly on: string | undefined
  readonly onChange: (day: string | undefined) => void
}

/** The day the hierarchy is shown as of: along the days on which it changed, or typed. */
export function DayPanel({ on, onChange }: DayPanelProps) {
  const { t } = useTranslation()
  const { slug, today } = useTenant()
  const todayWord = useTodayWord()
  const { data: days = [] } = useQuery(unitDaysQuery(slug))
  const shown = on ?? today
  const { before, after } = nextChanges(days, shown)
  const show = (day: string | null) => {
    if (day !== null) onChange(day === today ? undefined : day)
  }
  return (
    <Section title={t('units.day.title')} help={t('units.day.help')}>
      <div className={css.panel}>
        <UnitDateField on={on} onChange={onChange} />
        <DaySlider days={days} today={today} shown={shown} onShow={show} />
        <div className={css.buttons}>
          <Button variant="default" size="xs" aria-disabled={before === null} onClick={() => show(before)}>
            ‹ {t('units.day.before')}
          </Button>
          <Button variant="default" size="xs" aria-disabled={shown === today} onClick={() => show(today)}>
            {todayWord}
          </Button>
          <Button variant="default" size="xs" aria-disabled={after === null} onClick={() => show(after)}>
            {t('units.day.after')} ›
          </Button>
        </div>
      </div>
      <DayWords day={shown} today={today} />
    </Section>
  )
}

/** What happened on the day that is shown, and whether it is still to come. */
function DayWords({ day, today }: { readonly day: string; readonly today: string }) {
  const { t } = useTranslation()
  const todayWord = useTodayWord()
  const { slug } = useTenant()
  const { data: days = [] } = useQuery(unitDaysQuery(slug))
  const change = days.find((candidate) => candidate.day === day)
  const counts = change && { began: formatNumber(change.began), changed: formatNumber(change.changed), ended: formatNumber(change.ended) }
  return (
    <p className={css.words}>
      <strong>{formatDate(day)}</strong> {day > today ? <Tag tone="info">{t('units.day.future')}</Tag> : day === today ? <Tag>{todayWord}</Tag> : null}{' '}
      {counts ? t('units.day.counts', counts) : t('units.day.quiet')}{' '}
      {change && change.events > 0 ? (
        <TextLink to="/t/$slug/units/events" params={{ slug }} search={{ from: day, to: day }} inherit underline="always">
          {t('units.day.events', { n: formatNumber(change.events) })}
        </TextLink>
      ) : null}
    </p>
  )
}
