import type { UnitImport } from '@trongtam/client'
import { Button } from '@mantine/core'
import { formatDate, formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { ButtonLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Progress } from './import-progress.tsx'
import { StartImport } from './start-import.tsx'
import css from './unit-imports.module.css'

/** How an import stands, and what can be done with it now. */
export function ImportOutcome({ found }: { readonly found: UnitImport }) {
  const { t } = useTranslation()
  switch (found.status) {
    case 'running':
      return <Progress found={found} />
    case 'done':
      return <Done found={found} />
    case 'cancelled':
      return (
        <>
          <Notice title={t('unitImports.cancelled')}>{t('unitImports.cancelledText')}</Notice>
          <Offer found={found} />
        </>
      )
    case 'failed': {
      const failure = found.failure ?? 'fault'
      return (
        <>
          <Notice tone="bad" alert title={t(`unitImports.failed.${failure}`)}>
            {t(`unitImports.failedText.${failure}`)}
          </Notice>
          <Offer found={found} />
        </>
      )
    }
    case 'preview':
      return <Checked found={found} />
  }
}

function Checked({ found }: { readonly found: UnitImport }) {
  const { t } = useTranslation()
  const { faultCount, newCount, changedCount, sameCount } = found
  const counts = { fresh: formatNumber(newCount), changed: formatNumber(changedCount), same: formatNumber(sameCount) }
  const isNothing = newCount + changedCount === 0
  return (
    <>
      {faultCount > 0 ? (
        <Notice tone="bad" alert title={t('unitImports.faulty', { n: formatNumber(faultCount) })}>
          {t('unitImports.faultyText')}
        </Notice>
      ) : (
        <Notice tone={isNothing ? 'info' : 'good'} icon="check" alert title={t(isNothing ? 'unitImports.nothing' : 'unitImports.ready')}>
          {t(isNothing ? 'unitImports.nothingText' : 'unitImports.readyText', counts)}
        </Notice>
      )}
      <Offer found={found} />
    </>
  )
}

/** What one can go on with: mend the faults, or write. */
function Offer({ found }: { readonly found: UnitImport }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  if (found.faultCount > 0)
    return (
      <div className={css.steps}>
        <Button component="a" variant="default" href={`/api/v1/t/${slug}/unit-imports/${found.id}/faults.xlsx`} download>
          {t('unitImports.faultsFile')}
        </Button>
      </div>
    )
  return found.newCount + found.changedCount === 0 ? null : <StartImport found={found} />
}

function Done({ found: { newCount, changedCount, effectiveOn } }: { readonly found: UnitImport }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const isNothing = newCount + changedCount === 0
  return (
    <>
      <Notice tone="good" icon="check" alert title={t('unitImports.done')}>
        {isNothing ? t('unitImports.doneNothing') : t('unitImports.doneText', { fresh: formatNumber(newCount), changed: formatNumber(changedCount) })}
      </Notice>
      <div className={css.steps}>
        <ButtonLink to="/t/$slug/units" params={{ slug }} search={{ on: effectiveOn }}>
          {t('unitImports.seeTree', { date: formatDate(effectiveOn) })}
        </ButtonLink>
      </div>
    </>
  )
}
