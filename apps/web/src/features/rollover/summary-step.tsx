import type { Rollover } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { FormFailure } from '#lib/form-failure.tsx'
import { isRefusal } from '#lib/refusal-error.ts'
import { useTenant } from '#lib/session.ts'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/page.tsx'
import { StatTile, StatTiles } from '#ui/stat-tile.tsx'
import { type Choices, choicesBody, countCarries } from './choices.ts'
import { useRollOver } from './queries.ts'
import css from './rollover.module.css'

interface SummaryStepProps {
  readonly rollover: Rollover
  readonly planId: string
  readonly choices: Choices
  readonly onDone: () => Promise<void>
}

/** What will be done, in figures and words, and the button that does it. */
export function SummaryStep({ rollover, planId, choices, onDone }: SummaryStepProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const navigate = useNavigate()
  const rollOver = useRollOver(slug, planId)
  const counts = countCarries(rollover, choices)
  const years = { from: rollover.schoolYear, to: rollover.next.schoolYear }
  const send = async () => {
    if (rollOver.isPending) return
    const next = await rollOver.mutateAsync({ ...choicesBody(rollover, choices), version: rollover.version }).catch(() => null)
    if (next === null) return
    await onDone()
    await navigate({ to: '/t/$slug/plans/$planId', params: { slug, planId: next.id } })
  }
  return (
    <>
      <StatTiles label={t('rollover.summary.counts')}>
        <StatTile label={t('rollover.carry.link')} value={formatNumber(counts.link)} hint={t('rollover.summary.linkHint')} />
        <StatTile label={t('rollover.carry.copy')} value={formatNumber(counts.copy)} hint={t('rollover.summary.copyHint')} />
        <StatTile label={t('rollover.carry.leave')} value={formatNumber(counts.leave)} hint={t('rollover.summary.leaveHint', years)} />
      </StatTiles>
      <Section title={t('rollover.summary.title')}>
        <ul className={css.consequences}>
          <li>{t('rollover.summary.derived', { ...years, revision: rollover.next.revision })}</li>
          <li>{t('rollover.summary.theme', { theme: rollover.next.theme })}</li>
          <li>{t('rollover.summary.carried')}</li>
          <li>{t('rollover.summary.locked', years)}</li>
        </ul>
        <FormFailure error={rollOver.isPending ? null : rollOver.error} />
        {isRefusal(rollOver.error, 'version-stale') && !rollOver.isPending ? (
          <Notice tone="warn" alert>
            {t('rollover.summary.changed')}
          </Notice>
        ) : null}
        <div className={css.confirm}>
          <Button aria-disabled={rollOver.isPending} onClick={() => void send()}>
            {rollOver.isPending ? t('rollover.summary.sending') : t('rollover.summary.send', years)}
          </Button>
        </div>
      </Section>
    </>
  )
}
