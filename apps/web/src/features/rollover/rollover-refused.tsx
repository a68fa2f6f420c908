import { useTranslation } from 'react-i18next'
import { isRefusal } from '#lib/refusal-error.ts'
import { useTenant } from '#lib/session.ts'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'

/** Why there is nothing to roll over now, and the way on: to the plan that is there, or to wait for the ministry. */
export function RolloverRefused({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const planId = isRefusal(error, 'plan-exists') ? error.detail['planId'] : null
  if (typeof planId === 'string') {
    return (
      <Section title={t('rollover.titlePlain')} flush>
        <EmptyState title={t('rollover.exists')} text={t('rollover.existsText')} icon="plan">
          <TextLink to="/t/$slug/plans/$planId" params={{ slug, planId }}>
            {t('rollover.openNext')}
          </TextLink>
        </EmptyState>
      </Section>
    )
  }
  if (isRefusal(error, 'template-missing')) {
    return (
      <Section title={t('rollover.titlePlain')} flush>
        <EmptyState title={t('rollover.noTemplate')} text={t('rollover.noTemplateText')} icon="template">
          <TextLink to="/t/$slug/templates" params={{ slug }}>
            {t('rollover.toTemplates')}
          </TextLink>
        </EmptyState>
      </Section>
    )
  }
  return (
    <Section title={t('rollover.titlePlain')} flush>
      <ErrorState error={error} onRetry={onRetry} />
    </Section>
  )
}
