import type { Home, PlanSummary } from '@trongtam/client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { formatDate } from '@trongtam/domain'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { StageTag, StatusTag } from '#lib/tags.tsx'
import { ButtonLink, TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page, Section } from '#ui/page.tsx'
import css from './home.module.css'
import { MyWork } from './my-work.tsx'
import { NoPlan } from './no-plan.tsx'
import { OtherPlans } from './other-plans.tsx'
import { PlanTiles } from './plan-tiles.tsx'
import { homeQuery } from './queries.ts'

interface HomeScreenProps {
  /** Above all else while there are any. */
  readonly firstSteps: (home: Home) => ReactNode
  /** What the ministry has said since. */
  readonly behind: (plan: PlanSummary) => ReactNode
}

/** A province's first screen: the theme is its headline. */
export function HomeScreen({ firstSteps, behind }: HomeScreenProps) {
  const { t } = useTranslation()
  const { slug, archive } = useTenant()
  const { data: home } = useSuspenseQuery(homeQuery(slug))
  const { plan, schoolYear: year } = home
  return (
    <Page
      title={plan?.theme ?? t('home.noTheme', { year })}
      help={t('home.help')}
      over={plan?.theme ? t('home.themeOf', { year }) : t('common.schoolYear', { year })}
      actions={
        plan ? (
          <ButtonLink to="/t/$slug/plans/$planId" params={{ slug, planId: plan.id }}>
            {t('home.openPlan')}
          </ButtonLink>
        ) : null
      }
    >
      {firstSteps(home)}
      {plan ? behind(plan) : null}
      {plan ? <ThisYear home={home} plan={plan} slug={slug} /> : <NoPlan home={home} />}
      <div className={css.columns}>
        {archive ? null : (
          <Section title={t('home.mine')} help={t('home.mineHelp')} flush>
            <MyWork items={home.mine} />
          </Section>
        )}
        <Section title={t('home.previous')} flush>
          <OtherPlans plans={home.previous} />
        </Section>
      </div>
    </Page>
  )
}

function ThisYear({ home, plan, slug }: { readonly home: Home; readonly plan: PlanSummary; readonly slug: string }) {
  const { t } = useTranslation()
  return (
    <>
      <div className={css.facts}>
        <StatusTag status={plan.status} /> <StageTag {...plan} />
        <span>{plan.title}</span>
        {plan.document?.numberSymbol ? <span>{plan.document.numberSymbol}</span> : null}
        {plan.document?.issuedOn ? <span>{formatDate(plan.document.issuedOn)}</span> : null}
      </div>
      {plan.themeConflict ? (
        <Notice tone="warn" title={t('home.conflictTitle')}>
          {t('home.conflictText')}{' '}
          <TextLink to="/t/$slug/plans/$planId" params={{ slug, planId: plan.id }} inherit underline="always">
            {t('home.conflictLink')}
          </TextLink>
        </Notice>
      ) : null}
      <PlanTiles home={home} plan={plan} />
    </>
  )
}
