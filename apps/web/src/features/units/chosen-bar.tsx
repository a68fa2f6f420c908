import { Button } from '@mantine/core'
import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { ButtonLink } from '#ui/link.tsx'
import { type ChosenUnits, chosenMax } from './chosen-units.ts'
import css from './units.module.css'

interface ChosenBarProps {
  readonly chosen: ChosenUnits
  readonly on: string | undefined
  readonly onChoose: (chosen: ChosenUnits) => void
}

/** What can be begun with the units chosen in the tree. */
export function ChosenBar({ chosen, on, onChoose }: ChosenBarProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const units = [...chosen.keys()].join(',')
  const kinds = chosen.size === 1 ? (['rename', 'move', 'merge', 'split', 'dissolve'] as const) : (['merge', 'move', 'dissolve'] as const)
  return (
    <div className={css.chosen} role="region" aria-label={t('units.chosenUnits')}>
      <p className={css.chosenWords} role="status">
        {t('units.chosen', { n: formatNumber(chosen.size) })}
        {chosen.size === chosenMax ? ` ${t('units.chosenMax', { max: chosenMax })}` : ''}
      </p>
      <div className={css.chosenButtons}>
        {kinds.map((kind) => (
          <ButtonLink key={kind} to="/t/$slug/units/events/new" params={{ slug }} search={{ kind, units, ...(on && { on }) }} size="xs" variant="light">
            {t(`unitEvents.kind.${kind}`)}
          </ButtonLink>
        ))}
        <Button size="xs" variant="default" onClick={() => onChoose(new Map())}>
          {t('units.chooseNone')}
        </Button>
      </div>
    </div>
  )
}
