import { Button } from '@mantine/core'
import type { UnitEvent, UnitEventPreview, UnitEventSummary } from '@trongtam/client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isRefusal } from '#lib/refusal-error.ts'
import { useTenant } from '#lib/session.ts'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/page.tsx'
import { ErrorState, LoadingState } from '#ui/states.tsx'
import { ConfirmStep } from './confirm-step.tsx'
import { readEvent } from './event-body.ts'
import { askedTakeovers, heldWork } from './held-work.ts'
import { type PreviewChange, previewChanges } from './preview-changes.ts'
import { PreviewStep } from './preview-step.tsx'
import { previewQuery, useApplyEvent } from './queries.ts'
import { StepButtons } from './step-buttons.tsx'
import type { StepProps } from './step-props.ts'

interface PreviewStepsProps extends StepProps {
  readonly step: 'preview' | 'confirm'
  readonly onDone: (event: UnitEventSummary) => void
}

/** The last two steps: what would happen, and doing it exactly as it was seen. */
export function PreviewSteps(props: PreviewStepsProps) {
  const { t } = useTranslation()
  const read = readEvent(props.values, props.units)
  if ('event' in read) return <Previewed {...props} event={read.event} />
  return (
    <>
      <Notice tone="warn" title={t('unitEvents.wizard.incomplete')}>
        {t('unitEvents.wizard.incompleteNext')}
      </Notice>
      <StepButtons onBack={() => props.onStep('units' in read.faults ? 'units' : 'details')} />
    </>
  )
}

function Previewed({ event, ...props }: PreviewStepsProps & { readonly event: UnitEvent }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data: preview, error, refetch, isFetching } = useQuery(previewQuery(slug, event))
  const [changes, setChanges] = useState<readonly PreviewChange[] | null>(null)
  /** Somebody was faster: what stands now is read, and told beside what was seen. */
  const lookAgain = async (seen: UnitEventPreview) => {
    const { data: now } = await refetch()
    if (now) setChanges(previewChanges(seen, now))
    props.onStep('preview')
  }
  const apply = useApplying(props, event, lookAgain)
  if (!preview) {
    return (
      <>
        <Section title={t('unitEvents.wizard.step.preview')} flush>
          {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={8} />}
        </Section>
        <StepButtons onBack={() => props.onStep('details')} />
      </>
    )
  }
  if (props.step === 'preview' || preview.faults.length > 0) {
    return (
      <>
        <PreviewStep {...props} preview={preview} changes={changes} />
        <StepButtons onBack={() => props.onStep('details')}>
          {preview.faults.length > 0 ? (
            <Button aria-disabled={isFetching} onClick={() => void refetch()}>
              {t('unitEvents.wizard.toPreview')}
            </Button>
          ) : (
            <Button onClick={() => props.onStep('confirm')}>{t('unitEvents.wizard.next')}</Button>
          )}
        </StepButtons>
      </>
    )
  }
  return <ConfirmStep {...props} preview={preview} isPending={apply.isPending} error={apply.error} onConfirm={() => void apply.send(preview)} />
}

function useApplying({ values, onDone }: PreviewStepsProps, event: UnitEvent, lookAgain: (seen: UnitEventPreview) => Promise<void>) {
  const { slug } = useTenant()
  const apply = useApplyEvent(slug)
  const send = async (seen: UnitEventPreview) => {
    if (apply.isPending) return
    const body = {
      event,
      documentId: values.document?.id ?? null,
      documentWords: values.document ? null : values.documentWords.trim() || null,
      note: values.note.trim() || null,
      takeovers: askedTakeovers(values, heldWork(seen)),
      sha256: seen.sha256,
    }
    await apply.mutateAsync(body).then(onDone, async (error: unknown) => {
      if (isRefusal(error, 'unit-event-changed') || isRefusal(error, 'unit-event-faulty')) await lookAgain(seen)
    })
  }
  return { send, isPending: apply.isPending, error: apply.isPending ? null : apply.error }
}
