import type { Home } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { PathLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import { useDerivePlan } from './queries.ts'

/** No plan of this year: derive it, import it, or know who will. */
export function NoPlan({ home }: { readonly home: Home }) {
  const { t } = useTranslation()
  const { slug, may } = useTenant()
  const navigate = useNavigate()
  const derive = useDerivePlan(slug)
  const year = home.schoolYear
  const mayDerive = may('plan.derive')
  const start = () => derive.mutate(year, { onSuccess: (plan) => void navigate({ to: '/t/$slug/plans/$planId', params: { slug, planId: plan.id } }) })
  return (
    <Section title={t('common.schoolYear', { year })} flush>
      <EmptyState
        title={t('home.emptyTitle', { year })}
        text={mayDerive ? t(home.templateAvailable ? 'home.emptyDerive' : 'home.emptyNoTemplate') : t('home.emptyNotPermitted')}
        icon="plan"
      >
        {mayDerive && home.templateAvailable ? (
          <Button onClick={start} disabled={derive.isPending}>
            {derive.isPending ? t('home.deriving') : t('home.derive')}
          </Button>
        ) : null}
        {may('document.import') ? <PathLink to={`/t/${slug}/import`}>{t('home.importDocument')}</PathLink> : null}
      </EmptyState>
    </Section>
  )
}
