import type { PlanDetail } from '@trongtam/client'
import { useTranslation } from 'react-i18next'
import { Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import css from './plans.module.css'

export function Recipients({ plan }: { readonly plan: PlanDetail }) {
  const { t } = useTranslation()
  return (
    <Section title={t('plans.recipients.title')} flush>
      {plan.recipients.length === 0 ? (
        <EmptyState title={t('plans.recipients.empty')} text={t('plans.recipients.emptyText')} icon="document" />
      ) : (
        <ul className={css.recipients}>
          {plan.recipients.map((recipient, index) => (
            <li key={`${index} ${recipient}`}>{recipient}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}
