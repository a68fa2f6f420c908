import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import css from './unit-figures.module.css'

/** The way from the top of the hierarchy to the unit that is looked at. */
export function UnitTrail({ path }: { readonly path: readonly { readonly id: string; readonly name: string }[] }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  if (path.length < 2) return null
  return (
    <nav aria-label={t('unitFigures.path')} className={css.trail}>
      <ol>
        {path.map(({ id, name }, index) => (
          <li key={id}>
            {index === path.length - 1 ? (
              <span aria-current="page">{name}</span>
            ) : (
              <Link
                from="/t/$slug/units/figures"
                to="/t/$slug/units/figures"
                params={{ slug }}
                search={(before) => ({ ...before, unit: id })}
                resetScroll={false}
              >
                {name}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
