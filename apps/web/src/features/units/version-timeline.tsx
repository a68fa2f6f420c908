import type { Unit } from '@trongtam/client'
import { formatDate, isValidOn } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { localDate } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { TextLink } from '#ui/link.tsx'
import { Tag } from '#ui/tag.tsx'
import { useUnitKind } from '#lib/units/unit-marks.tsx'
import css from './units.module.css'
import { lastDay } from '#lib/units/version-span.ts'

/** Every version a unit had, latest first. */
export function VersionTimeline({ versions }: { readonly versions: readonly Unit[] }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const unitKind = useUnitKind()
  return (
    <ol className={css.timeline}>
      {versions.toReversed().map((version) => (
        <li key={version.validFrom} className={css.version} data-current={isValidOn(version, localDate(new Date())) || undefined}>
          <p className={css.span}>
            {version.validTo
              ? t('units.span', { from: formatDate(version.validFrom), to: formatDate(lastDay(version.validTo)) })
              : t('units.since', { from: formatDate(version.validFrom) })}{' '}
            <StateTag version={version} />
          </p>
          <p className={css.versionName}>{version.name}</p>
          <p className={css.about}>
            {[unitKind(version), t(`units.level.${version.level}`), version.code && t('units.code', { code: version.code })].filter(Boolean).join(' · ')}
          </p>
          {version.parentId && version.parentName ? (
            <p className={css.about}>
              <TextLink to="/t/$slug/units/$unitId" params={{ slug, unitId: version.parentId }} inherit>
                {t('units.under', { name: version.parentName })}
              </TextLink>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

function StateTag({ version }: { readonly version: Unit }) {
  const { t } = useTranslation()
  const today = localDate(new Date())
  if (isValidOn(version, today)) return <Tag tone="good">{t('units.current')}</Tag>
  return version.validFrom > today ? <Tag tone="info">{t('units.future')}</Tag> : <Tag>{t('units.ended')}</Tag>
}
