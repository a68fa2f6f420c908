import { Button } from '@mantine/core'
import { formatNumber } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { useDesk } from './desk-context.ts'
import { type PlanAddress, useUndo } from './queries.ts'
import css from './reconciliation.module.css'
import { Refused } from './said.tsx'

/** The last step, as long as nothing else has changed since. */
export function UndoStep({ address }: { readonly address: PlanAddress }) {
  const { t } = useTranslation()
  const { list, mayDecide } = useDesk()
  const undo = useUndo(address)
  const { undoable, version } = list
  return (
    <>
      {undoable && mayDecide ? (
        <div className={css.undo}>
          <span>{t('reconciliation.undo.text', { n: formatNumber(undoable.decisions), time: formatTime(undoable.at) })}</span>
          <Button
            size="xs"
            variant="default"
            aria-disabled={undo.isPending}
            onClick={() => (undo.isPending ? undefined : undo.mutate({ stepId: undoable.stepId, version }))}
          >
            {t(undo.isPending ? 'reconciliation.undo.doing' : 'reconciliation.undo.button')}
          </Button>
        </div>
      ) : null}
      <Refused error={undo.isPending ? null : undo.error} />
    </>
  )
}
