import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatNumber } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { ErrorState, LoadingState } from '#ui/states.tsx'
import { useDesk } from './desk-context.ts'
import { PreviewRows } from './preview-rows.tsx'
import { type PlanAddress, previewQuery } from './queries.ts'
import css from './preview.module.css'

interface PreviewDialogProps {
  readonly address: PlanAddress
  readonly choice: 'accept' | 'keep'
  readonly onClose: () => void
}

/** What the plan would become, before it does. */
export function PreviewDialog({ address, choice, onClose }: PreviewDialogProps) {
  const { t } = useTranslation()
  const { list, selected, isPending, decide } = useDesk()
  // What the question is about stays the same while it is answered.
  const [chosen] = useState(() => list.changes.filter(({ key }) => selected.has(key)))
  const decisions = chosen.map(({ key }) => ({ key, choice }))
  const { data, error, refetch } = useQuery({ ...previewQuery(address, decisions, list.version), retry: false })
  const conflicts = chosen.filter(({ state }) => state === 'conflict').length
  const n = formatNumber(chosen.length)
  // Refused or not: the list behind says what came of it.
  const send = () => (data && !isPending ? void decide(decisions).then(onClose) : undefined)
  return (
    <Dialog title={t(`reconciliation.preview.${choice}`, { n })} wide onClose={onClose}>
      {choice === 'accept' && conflicts > 0 ? <Notice tone="warn">{t('reconciliation.preview.conflicts', { n: formatNumber(conflicts) })}</Notice> : null}
      {data ? <PreviewRows rows={data.rows} /> : error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={5} />}
      {data ? <p className={css.previewOpen}>{t('reconciliation.preview.open', { n: formatNumber(data.open) })}</p> : null}
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button autoFocus aria-disabled={!data || isPending} onClick={send}>
          {isPending
            ? t('reconciliation.act.doing')
            : choice === 'accept'
              ? t('reconciliation.preview.confirmAccept', { n })
              : t('reconciliation.preview.confirmKeep')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
