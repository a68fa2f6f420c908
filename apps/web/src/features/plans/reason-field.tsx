import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useTypedDraft } from '#lib/use-typed-draft.ts'
import { usePlanEditing } from './use-plan-editing.ts'

const isText = (value: unknown): value is string => typeof value === 'string'

interface AskedReason {
  /** As it is sent: null while there is none, or while no edition stands that it would change. */
  readonly reason: string | null
  readonly typed: string
  readonly isAsked: boolean
  readonly type: (text: string) => void
  readonly end: () => void
}

/** Why an amendment changes something: kept with the form until that is saved or discarded. */
export function useReason(thing: string, form: string): AskedReason {
  const { isAmending } = usePlanEditing()
  const { draft, keep, drop } = useTypedDraft(thing, `${form}-reason`, isText)
  const typed = draft?.typed ?? ''
  return { reason: isAmending ? typed.trim() || null : null, typed, isAsked: isAmending, type: (text) => keep({ base: '', typed: text }), end: drop }
}

/** The field for it; none for a draft that was never issued. */
export function ReasonField({ asked }: { readonly asked: AskedReason }) {
  const { t } = useTranslation()
  if (!asked.isAsked) return null
  return (
    <TextInput
      label={t('planEditing.reason')}
      description={t('planEditing.reasonHint')}
      maxLength={1000}
      value={asked.typed}
      onChange={(event) => asked.type(event.currentTarget.value)}
    />
  )
}
