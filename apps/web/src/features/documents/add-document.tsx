import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormFailure } from '#lib/form-failure.tsx'
import { localDate } from '#lib/formats.ts'
import { isRefusal } from '#lib/refusal-error.ts'
import { DocumentFields } from '#lib/register/document-fields.tsx'
import { documentBody, type DocumentFaults, isDocumentValues, noDocument, refusedDocumentFields } from '#lib/register/document-values.ts'
import { useTenant } from '#lib/session.ts'
import { useTypedDraft } from '#lib/use-typed-draft.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { Icon } from '#ui/icon.tsx'
import css from './documents.module.css'
import { useAddDocument } from './queries.ts'

/** The button that enters a document into the register by itself, and its form; what is typed waits behind the button. */
export function AddDocument() {
  const { t } = useTranslation()
  const { draft, keep, drop } = useTypedDraft('register', 'document', isDocumentValues)
  const [isOpen, setOpen] = useState(false)
  const values = draft?.typed ?? noDocument
  const { send, faults, add } = useEntering(values, drop)
  const discard = () => {
    drop()
    setOpen(false)
  }
  return (
    <>
      <Button variant="default" leftSection={<Icon name="plus" size={16} />} onClick={() => setOpen(true)}>
        {draft ? t('documents.addResume') : t('documents.add')}
      </Button>
      {isOpen ? (
        <Dialog title={t('documents.addTitle')} onClose={() => setOpen(false)}>
          <form className={css.form} onSubmit={send} noValidate>
            <p className={css.formHelp}>{t('documents.addHelp')}</p>
            <DocumentFields values={values} faults={faults} onType={(typed) => keep({ base: noDocument, typed })} withSigner />
            <FormFailure error={add.isPending ? null : add.error} />
            <DialogButtons>
              <Button variant="default" onClick={discard}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" aria-disabled={add.isPending} onMouseDown={(event) => event.preventDefault()}>
                {add.isPending ? t('documents.adding') : t('documents.addSend')}
              </Button>
            </DialogButtons>
          </form>
        </Dialog>
      ) : null}
    </>
  )
}

function useEntering(values: typeof noDocument, drop: () => void) {
  const { slug } = useTenant()
  const navigate = useNavigate()
  const add = useAddDocument(slug)
  const [isChecked, setChecked] = useState(false)
  const read = documentBody(values, localDate(new Date()))
  const refused = isRefusal(add.error, 'invalid-input') ? refusedDocumentFields(add.error.fields) : {}
  const faults: DocumentFaults = { ...refused, ...(isChecked && 'faults' in read && read.faults) }
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (add.isPending) return
    if ('body' in read) {
      const entered = add.mutateAsync({ ...read.body, signer: read.signer, notSecret: true })
      void entered.then(({ id }) => (drop(), navigate({ to: '/t/$slug/documents/$documentId', params: { slug, documentId: id } }))).catch(() => undefined)
      return
    }
    const [first] = Object.keys(read.faults)
    const input = first && event.currentTarget.elements.namedItem(first)
    if (input instanceof HTMLElement) input.focus()
  }
  return { send, faults, add }
}
