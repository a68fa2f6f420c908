import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useTypedDraft } from '#lib/use-typed-draft.ts'
import { Icon } from '#ui/icon.tsx'
import { CitationForm } from './citation-form.tsx'
import { isCitationValues, noCitation } from './citation-values.ts'
import { usePlanAddress } from './use-plan-address.ts'

/** The button that cites a document for the plan or one node of it, and its form once pressed. */
export function useAddCitation(nodeId: string | null) {
  const { t } = useTranslation()
  const { planId } = usePlanAddress()
  const { draft, keep, drop } = useTypedDraft(nodeId ?? planId, 'citation', isCitationValues)
  const button = draft ? null : (
    <Button variant="default" size="xs" leftSection={<Icon name="plus" size={14} />} onClick={() => keep({ base: noCitation, typed: noCitation })}>
      {t('planEditing.citations.add')}
    </Button>
  )
  const form = draft ? <CitationForm nodeId={nodeId} values={draft.typed} onType={(typed) => keep({ base: noCitation, typed })} onEnd={drop} /> : null
  return { button, form }
}
