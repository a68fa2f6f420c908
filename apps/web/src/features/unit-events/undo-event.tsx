import { Button } from '@mantine/core'
import type { UnitEventDetail } from '@trongtam/client'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { ReasonDialog } from '#ui/reason-dialog.tsx'
import { useUndoEvent } from './queries.ts'

/** Takes an event back, with a reason; not there for who may not, and disabled while something depends on it. */
export function UndoEvent({ event }: { readonly event: UnitEventDetail }) {
  const { t } = useTranslation()
  const { slug, may } = useTenant()
  const undo = useUndoEvent(slug, event.id)
  const [isAsked, setAsked] = useState(false)
  if (!may('unit.edit') || event.undoneAt !== null) return null
  const isBarred = event.dependants.length > 0
  return (
    <>
      <Button variant="default" aria-disabled={isBarred} onClick={() => !isBarred && setAsked(true)}>
        {t('unitEvents.undo')}
      </Button>
      {isAsked ? (
        <ReasonDialog
          title={t('unitEvents.undo')}
          text={t('unitEvents.undoText')}
          label={t('unitEvents.undoReason')}
          missing={t('unitEvents.undoReasonMissing')}
          send={t('unitEvents.undo')}
          sending={t('unitEvents.undoing')}
          rows={2}
          maxLength={1000}
          isPending={undo.isPending}
          error={undo.error}
          onSend={(reason) =>
            void undo.mutateAsync({ reason, version: event.version }).then(
              () => setAsked(false),
              () => undefined,
            )
          }
          onClose={() => setAsked(false)}
        />
      ) : null}
    </>
  )
}
