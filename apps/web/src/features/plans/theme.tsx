import type { PlanDetail } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { StandingTag } from '#lib/tags.tsx'
import { useTypedDraft } from '#lib/use-typed-draft.ts'
import { formatDate } from '@trongtam/domain'
import { Icon } from '#ui/icon.tsx'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Tag } from '#ui/tag.tsx'
import { DocumentLink } from './document-link.tsx'
import css from './plans.module.css'
import { ThemeForm } from './theme-form.tsx'
import { usePlanAddress } from './use-plan-address.ts'
import { usePlanEditing } from './use-plan-editing.ts'

const isText = (value: unknown): value is string => typeof value === 'string'

/** The theme of the year with all its sources; worded anew where permitted, which hides no source. */
export function Theme({ plan }: { readonly plan: PlanDetail }) {
  const { t } = useTranslation()
  const { slug } = usePlanAddress()
  const { mayEdit } = usePlanEditing()
  const { draft, keep, drop } = useTypedDraft(plan.id, 'theme', isText)
  const now = plan.theme ?? ''
  return (
    <section className={css.theme} aria-label={t('plans.head.theme')}>
      <div className={css.themeHead}>
        <h2 className={css.label}>{t('plans.head.theme')}</h2>
        <span className={css.sectionActions}>
          <TextLink to="/t/$slug/themes" params={{ slug }} size="sm">
            {t('planEditing.theme.years')}
          </TextLink>
          {mayEdit && !draft ? (
            <Button variant="default" size="compact-sm" leftSection={<Icon name="edit" size={14} />} onClick={() => keep({ base: now, typed: now })}>
              {t('planEditing.theme.edit')}
            </Button>
          ) : null}
        </span>
      </div>
      {mayEdit && draft ? (
        <ThemeForm plan={plan} draft={draft} onKeep={keep} onEnd={drop} />
      ) : (
        <p className={css.themeText}>{plan.theme ?? t('plans.head.noTheme')}</p>
      )}
      <ThemeSources plan={plan} />
    </section>
  )
}

function ThemeSources({ plan }: { readonly plan: PlanDetail }) {
  const { t } = useTranslation()
  if (plan.themes.length === 0) return null
  return (
    <>
      {plan.themeConflict ? (
        <Notice tone="warn" title={t('plans.head.conflict')}>
          {t('plans.head.conflictText')}
        </Notice>
      ) : null}
      <ul className={css.sources} aria-label={t('plans.head.sources')}>
        {plan.themes.map((theme) => (
          <li key={`${theme.documentId} ${theme.text}`}>
            {plan.themeConflict ? <span className={css.sourceText}>“{theme.text}”</span> : null}
            <span className={css.meta}>
              <StandingTag standing={theme.standing} />
              {theme.chosen && plan.themeConflict ? <Tag tone="good">{t('plans.head.chosen')}</Tag> : null}
              <DocumentLink documentId={theme.documentId}>{theme.source}</DocumentLink>
              {theme.issuedOn ? <span>{formatDate(theme.issuedOn)}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
