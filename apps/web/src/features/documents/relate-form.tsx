import type { DocumentDetail } from '@trongtam/client'
import { Button, NativeSelect } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '#lib/date-field.tsx'
import { FormFailure } from '#lib/form-failure.tsx'
import { type ChosenDocument, DocumentSelect } from '#lib/register/document-select.tsx'
import { useTenant } from '#lib/session.ts'
import css from './documents.module.css'
import { useRelate } from './queries.ts'
import { relationBody, relationSides, sideKey, sideOrNull } from './relation-values.ts'

/** One sentence to fill in: what this document does to which other, or the other to it, and from when. */
export function RelateForm({ document, onEnd }: { readonly document: DocumentDetail; readonly onEnd: () => void }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const relate = useRelate(slug)
  const [side, setSide] = useState(relationSides[0] ?? { kind: 'based-on' as const, direction: 'out' as const })
  const [other, setOther] = useState<ChosenDocument | null>(null)
  const [effectiveOn, setEffectiveOn] = useState('')
  const [isChecked, setChecked] = useState(false)
  const read = relationBody(document.id, { side, other: other?.id ?? null, effectiveOn })
  const isOtherMissing = isChecked && 'other' in read
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if ('fromId' in read && !relate.isPending) void relate.mutateAsync(read).then(onEnd, () => undefined)
  }
  return (
    <form className={css.relate} onSubmit={send} noValidate>
      <div className={css.relateFields}>
        <NativeSelect
          label={t('documents.relationColumn.kind')}
          description={t('documents.relateHint')}
          autoFocus
          value={sideKey(side)}
          onChange={(event) => setSide(sideOrNull(event.currentTarget.value) ?? side)}
          data={relationSides.map((each) => ({ value: sideKey(each), label: t(`documents.relation.${each.direction}.${each.kind}`) }))}
        />
        <DocumentSelect
          label={t('documents.relationColumn.other')}
          value={other}
          onChange={setOther}
          except={document.id}
          error={isOtherMissing ? t('documents.otherMissing') : undefined}
        />
        <DateField label={t('documents.relationColumn.effectiveOn')} description={t('documents.effectiveHint')} value={effectiveOn} onChange={setEffectiveOn} />
      </div>
      <FormFailure error={relate.isPending ? null : relate.error} />
      <div className={css.buttons}>
        <Button type="submit" size="xs" aria-disabled={relate.isPending}>
          {relate.isPending ? t('documents.relating') : t('common.save')}
        </Button>
        <Button size="xs" variant="default" onClick={onEnd}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
