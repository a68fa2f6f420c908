import { Slider } from '@mantine/core'
import type { UnitDay } from '@trongtam/client'
import { formatDate } from '@trongtam/domain'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayStops } from './day-stops.ts'
import css from './day-panel.module.css'
import { useTodayWord } from './use-today-word.ts'

interface DaySliderProps {
  readonly days: readonly UnitDay[]
  readonly today: string
  readonly shown: string
  readonly onShow: (day: string) => void
}

/** From change to change: each step is one day on which the hierarchy changed, or today. */
export function DaySlider({ days, today, shown, onShow }: DaySliderProps) {
  const { t } = useTranslation()
  const todayWord = useTodayWord()
  const stops = dayStops(days, today, shown)
  const at = stops.indexOf(shown)
  const [value, setValue] = useState(at)
  useEffect(() => setValue(at), [at])
  const words = (index: number) => {
    const day = stops[index] ?? shown
    return [formatDate(day), day === today ? todayWord : day > today ? t('units.day.future') : null].filter(Boolean).join(' · ')
  }
  const isWorthIt = stops.length > 1
  return (
    <div className={css.slider}>
      <Slider
        min={0}
        max={Math.max(1, stops.length - 1)}
        step={1}
        value={value}
        disabled={!isWorthIt}
        onChange={setValue}
        onChangeEnd={(index) => {
          const day = stops[index]
          if (day && day !== shown) onShow(day)
        }}
        label={words}
        thumbLabel={t('units.day.title')}
        thumbValueText={words}
        marks={stops.map((_, index) => ({ value: index }))}
      />
      <p className={css.ends} aria-hidden="true">
        <span>{formatDate(stops[0] ?? shown)}</span>
        <span>{formatDate(stops.at(-1) ?? shown)}</span>
      </p>
    </div>
  )
}
