import type { Citation } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { Icon } from '#ui/icon.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { useUncite } from './editing-queries.ts'
import css from './node-panel.module.css'
import { usePlanAddress } from './use-plan-address.ts'

/** Cites a document no longer, after a question: what the template cites comes back by reconciling alone. */
export function RemoveCitation({ citation }: { readonly citation: Citation }) {
  const { t } = useTranslation()
  const { slug, planId } = usePlanAddress()
  const uncite = useUncite(slug, planId)
  const [isAsking, setAsking] = useState(false)
  const name = citation.numberSymbol ?? citation.name
  const remove = () => (uncite.isPending ? undefined : uncite.mutate(citation.id, { onSettled: () => setAsking(false) }))
  return (
    <>
      <IconButton label={t('planEditing.citations.removeNamed', { name })} onClick={() => setAsking(true)}>
        <Icon name="close" size={16} />
      </IconButton>
      {isAsking ? (
        <Dialog title={t('planEditing.citations.removeTitle', { name })} onClose={() => setAsking(false)}>
          <p className={css.words}>{t('planEditing.citations.removeText')}</p>
          <DialogButtons>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('common.cancel')}
            </Button>
            <Button aria-disabled={uncite.isPending} onClick={remove}>
              {t('planEditing.citations.remove')}
            </Button>
          </DialogButtons>
        </Dialog>
      ) : null}
    </>
  )
}
