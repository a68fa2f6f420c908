import { TextInput } from '@mantine/core'
import { type FigureFault, type FigureKind, measureOf } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { type FigureTyped, isRatio } from './figure-values.ts'
import css from './unit-figures.module.css'

interface FigureFieldProps {
  readonly kind: FigureKind
  readonly typed: FigureTyped
  readonly fault: FigureFault | 'no-number' | undefined
  readonly onType: (typed: FigureTyped) => void
}

/** One figure to be typed: its value, or the two parts of a ratio. */
export function FigureField({ kind, typed, fault, onType }: FigureFieldProps) {
  const { t } = useTranslation()
  const name = t(`unitFigures.kind.${kind}`)
  const error = fault ? t(`unitFigures.fault.${fault}`) : undefined
  const field = (part: keyof FigureTyped) => ({
    inputMode: 'decimal' as const,
    autoComplete: 'off',
    maxLength: 20,
    value: typed[part],
    error,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => onType({ ...typed, [part]: event.currentTarget.value }),
  })
  if (!isRatio(kind)) return <TextInput label={name} rightSection={<Measure kind={kind} />} rightSectionWidth="5rem" {...field('value')} />
  return (
    <fieldset className={css.ratio}>
      <legend>{name}</legend>
      <TextInput label={t('unitFigures.numerator')} {...field('numerator')} />
      <TextInput label={t('unitFigures.denominator')} {...field('denominator')} error={Boolean(error)} />
    </fieldset>
  )
}

function Measure({ kind }: { readonly kind: FigureKind }) {
  const { t } = useTranslation()
  return <span className={css.measure}>{t(`unitFigures.unit.${measureOf(kind).unit}`)}</span>
}
