import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { type PatternBody, patternPlaces, unitKinds, unitLevels } from '@trongtam/domain'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '#lib/date-field.tsx'
import { useTypedDraft } from '#lib/use-typed-draft.ts'
import { DraftButtons } from '#lib/units/draft-buttons.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { bodyOf, type BodyValues, isBodyValues, valuesOf } from './body-values.ts'
import { exampleName } from './sample-places.ts'
import css from './unit-pattern.module.css'

interface BodyDialogProps {
  readonly body: PatternBody
  /** All bodies, to stand under one of them. */
  readonly bodies: readonly PatternBody[]
  readonly onDone: (body: PatternBody) => void
  readonly onClose: () => void
}

/** One body of the pattern: how it is called, what it is, where it stands and from when until when. */
export function BodyDialog({ body, bodies, onDone, onClose }: BodyDialogProps) {
  const { t } = useTranslation()
  const base = valuesOf(body)
  const { draft, keep, drop } = useTypedDraft('unit-pattern', `body-${body.key}`, isBodyValues)
  const values = draft?.typed ?? base
  const [checked, setChecked] = useState(false)
  const type = (next: Partial<BodyValues>) => keep({ base: draft?.base ?? base, typed: { ...values, ...next } })
  const read = bodyOf(values, body.key)
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (!read) return
    drop()
    onDone(read)
  }
  return (
    <Dialog title={t('unitPattern.bodyTitle')} onClose={onClose}>
      <form className={css.fields} onSubmit={send} noValidate>
        <TextInput
          autoFocus
          label={t('unitPattern.name')}
          description={t('unitPattern.nameHint')}
          autoComplete="off"
          maxLength={200}
          value={values.name}
          error={checked && values.name.trim() === '' ? t('unitPattern.nameMissing') : null}
          onChange={(event) => type({ name: event.currentTarget.value })}
        />
        {values.name.trim() === '' ? null : <p className={css.quiet}>{t('unitPattern.readsAs', { name: exampleName(values) })}</p>}
        <Standing values={values} type={type} bodies={bodies.filter(({ key }) => key !== body.key)} />
        <div className={css.pair}>
          <DateField label={t('unitPattern.from')} description={t('unitPattern.fromHint')} value={values.from} onChange={(from) => type({ from })} />
          <DateField label={t('unitPattern.to')} description={t('unitPattern.toHint')} value={values.to} onChange={(to) => type({ to })} />
        </div>
        <Checkbox label={t('unitPattern.bearsCode')} checked={values.bearsCode} onChange={(event) => type({ bearsCode: event.currentTarget.checked })} />
        <DraftButtons submit={t('unitPattern.keep')} onDiscard={draft ? drop : null} onCancel={onClose} />
      </form>
    </Dialog>
  )
}

interface StandingProps {
  readonly values: BodyValues
  readonly type: (next: Partial<BodyValues>) => void
  readonly bodies: readonly PatternBody[]
}

/** What it is and where it stands. */
function Standing({ values, type, bodies }: StandingProps) {
  const { t } = useTranslation()
  return (
    <>
      <div className={css.pair}>
        <NativeSelect
          label={t('units.column.kind')}
          value={values.kind}
          onChange={(event) => type({ kind: unitKinds.find((known) => known === event.currentTarget.value) ?? values.kind })}
          data={unitKinds.map((value) => ({ value, label: t(`units.kind.${value}`) }))}
        />
        <NativeSelect
          label={t('unitClasses.condition.levels')}
          value={values.level}
          onChange={(event) => type({ level: unitLevels.find((known) => known === event.currentTarget.value) ?? values.level })}
          data={unitLevels.map((value) => ({ value, label: t(`units.level.${value}`) }))}
        />
      </div>
      <div className={css.pair}>
        <NativeSelect
          label={t('unitPattern.per')}
          value={values.per}
          onChange={(event) => type({ per: patternPlaces.find((known) => known === event.currentTarget.value) ?? values.per })}
          data={patternPlaces.map((value) => ({ value, label: t(`unitPattern.place.${value}`) }))}
        />
        <NativeSelect
          label={t('unitPattern.under')}
          value={values.under}
          onChange={(event) => type({ under: event.currentTarget.value })}
          data={[{ value: '', label: t('unitPattern.top') }, ...bodies.map((body) => ({ value: body.key, label: exampleName(body) }))]}
        />
      </div>
    </>
  )
}
