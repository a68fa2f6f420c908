import type { YearTheme as Year } from '@trongtam/client'
import { formatDate } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { StandingTag } from '#lib/tags.tsx'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/page.tsx'
import { Tag } from '#ui/tag.tsx'
import css from './themes.module.css'

/** One school year: the province's theme beside the ministry's, and every source with its standing. */
export function YearTheme({ year }: { readonly year: Year }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  return (
    <Section
      title={t('common.schoolYear', { year: year.schoolYear })}
      actions={
        <TextLink to="/t/$slug/plans/$planId" params={{ slug, planId: year.planId }}>
          {t('themes.openPlan')}
        </TextLink>
      }
    >
      <dl className={css.pair}>
        <div>
          <dt className={css.term}>{t('themes.ours')}</dt>
          <dd className={css.theme}>{year.theme ?? t('themes.none')}</dd>
        </div>
        <div>
          <dt className={css.term}>{t('themes.ministry')}</dt>
          <dd className={css.ministry}>{year.ministryTheme ?? t('themes.noMinistry')}</dd>
        </div>
      </dl>
      {year.conflict ? (
        <Notice tone="warn" title={t('themes.conflict')}>
          {t('themes.conflictText')}
        </Notice>
      ) : null}
      {year.sources.length > 0 ? (
        <>
          <h3 className={css.term}>{t('themes.sources', { n: year.sources.length })}</h3>
          <ul className={css.sources}>
            {year.sources.map((source) => (
              <Source key={`${source.standing} ${source.documentId} ${source.text}`} source={source} showsText={year.conflict} />
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  )
}

function Source({ source, showsText }: { readonly source: Year['sources'][number]; readonly showsText: boolean }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  return (
    <li>
      {showsText ? <span className={css.sourceText}>“{source.text}”</span> : null}
      <span className={css.meta}>
        <StandingTag standing={source.standing} />
        {source.chosen ? <Tag tone="good">{t('themes.chosen')}</Tag> : null}
        {source.documentId ? (
          <TextLink to="/t/$slug/documents/$documentId" params={{ slug, documentId: source.documentId }} inherit>
            {source.source}
          </TextLink>
        ) : (
          <span>{source.source}</span>
        )}
        {source.issuedOn ? <span>{formatDate(source.issuedOn)}</span> : null}
      </span>
    </li>
  )
}
