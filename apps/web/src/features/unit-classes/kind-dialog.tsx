import type { CreateUnitKind, OwnUnitKind } from '@trongtam/client'
import { NativeSelect, TextInput } from '@mantine/core'
import { unitKinds, unitLevels } from '@trongtam/domain'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureCode } from '#lib/refusal-error.ts'
import { useTenant } from '#lib/session.ts'
import { useTypedDraft } from '#lib/use-typed-draft.ts'
import { DraftButtons } from '#lib/units/draft-buttons.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { isKindValues, newKind } from './kind-values.ts'
import { useSaveKind } from './queries.ts'
import css from './unit-classes.module.css'

interface KindDialogProps {
  /** Null: a new one. */
  readonly changed: OwnUnitKind | null
  readonly onClose: () => void
}

/** A kind of the province's own; its base kind is fixed once a unit is or was of it. */
export function KindDialog({ changed, onClose }: KindDialogProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const base: CreateUnitKind = changed ? { name: changed.name, baseKind: changed.baseKind, level: changed.level } : newKind
  const { draft, keep, drop } = useTypedDraft(changed?.id ?? 'new', 'unit-kind', isKindValues)
  const save = useSaveKind(slug)
  const [checked, setChecked] = useState(false)
  const values = draft?.typed ?? base
  const type = (next: Partial<CreateUnitKind>) => keep({ base: draft?.base ?? base, typed: { ...values, ...next } })
  const isFixed = changed !== null && changed.unitCount > 0
  const end = () => {
    drop()
    onClose()
  }
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (values.name.trim() !== '' && !save.isPending) save.mutate({ at: changed, body: values }, { onSuccess: end })
  }
  return (
    <Dialog title={t(changed ? 'unitClasses.changeKindTitle' : 'unitClasses.createKindTitle')} onClose={onClose}>
      <form className={css.form} onSubmit={send} noValidate>
        <TextInput
          autoFocus
          label={t('unitClasses.kindName')}
          description={t('unitClasses.kindNameHint')}
          autoComplete="off"
          maxLength={120}
          value={values.name}
          error={checked && values.name.trim() === '' ? t('unitClasses.nameMissing') : null}
          onChange={(event) => type({ name: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('unitClasses.baseKind')}
          description={t(isFixed ? 'unitClasses.baseKindFixed' : 'unitClasses.baseKindHint')}
          disabled={isFixed}
          value={values.baseKind}
          onChange={(event) => type({ baseKind: unitKinds.find((known) => known === event.currentTarget.value) ?? values.baseKind })}
          data={unitKinds.map((value) => ({ value, label: t(`units.kind.${value}`) }))}
        />
        <NativeSelect
          label={t('unitClasses.condition.levels')}
          value={values.level}
          onChange={(event) => type({ level: unitLevels.find((known) => known === event.currentTarget.value) ?? values.level })}
          data={unitLevels.map((value) => ({ value, label: t(`units.level.${value}`) }))}
        />
        {save.error && !save.isPending ? (
          <Notice tone="bad" alert title={t(`refusals.${failureCode(save.error)}.title`)}>
            {t(`refusals.${failureCode(save.error)}.next`)}
          </Notice>
        ) : null}
        <DraftButtons
          submit={t(save.isPending ? 'unitClasses.saving' : 'common.save')}
          onDiscard={draft ? drop : null}
          onCancel={onClose}
          isIdle={save.isPending}
        />
      </form>
    </Dialog>
  )
}
