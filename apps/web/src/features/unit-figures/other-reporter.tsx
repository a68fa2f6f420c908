import { useTranslation } from 'react-i18next'
import { RefusalError } from '#lib/refusal-error.ts'
import { useTenant } from '#lib/session.ts'
import { TextLink } from '#ui/link.tsx'
import css from './unit-figures.module.css'

/** Whose report stands in the way of this one, where the refusal names it. */
export function OtherReporter({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { unitId, unitName } = error instanceof RefusalError ? error.detail : {}
  if (typeof unitId !== 'string' || typeof unitName !== 'string') return null
  return (
    <p className={css.about}>
      {t('unitFigures.otherReporter')}{' '}
      <TextLink to="/t/$slug/units/$unitId" params={{ slug, unitId }} inherit>
        {unitName}
      </TextLink>
    </p>
  )
}
