import type { UnitClass } from '@trongtam/client'
import { Button, TextInput } from '@mantine/core'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { FormFailure } from '#lib/form-failure.tsx'
import { DraftButtons } from '#lib/units/draft-buttons.tsx'
import { ruleBody } from '#lib/units/rule-body.ts'
import { RuleFields } from '#lib/units/rule-fields.tsx'
import { RuleTags } from '#lib/units/rule-words.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { ClassPreview } from './class-preview.tsx'
import css from './unit-classes.module.css'
import { type CurrentClass, useClassForm } from './use-class-form.ts'
import { useOwnKindNames } from './use-own-kind-names.ts'

interface ClassDialogProps {
  /** Null: a new one. */
  readonly changed: UnitClass | null
  readonly on: string | undefined
  readonly onDone: (saved: UnitClass) => void
  readonly onClose: () => void
}

/** The name and the rule of a class, and beside it whom that rule means. */
export function ClassDialog({ changed, on, onDone, onClose }: ClassDialogProps) {
  const { t } = useTranslation()
  const form = useClassForm(changed, onDone)
  const ownKindNames = useOwnKindNames()
  const { values } = form
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    form.send()
  }
  return (
    <Dialog title={t(changed ? 'unitClasses.changeTitle' : 'unitClasses.createTitle')} wide onClose={onClose}>
      <form className={css.form} onSubmit={submit} noValidate>
        <TextInput
          autoFocus
          label={t('unitClasses.name')}
          description={t('unitClasses.nameHint')}
          autoComplete="off"
          maxLength={200}
          value={values.name}
          error={form.nameMissing ? t('unitClasses.nameMissing') : null}
          onChange={(event) => form.type({ name: event.currentTarget.value })}
        />
        <p className={css.quiet}>{t('unitClasses.ruleHelp')}</p>
        <RuleFields rule={values.rule} onChange={(rule) => form.type({ rule: ruleBody(rule) })} ownKindNames={ownKindNames} />
        <ClassPreview rule={values.rule} on={on} />
        {changed && changed.usedCount > 0 ? <Notice tone="warn">{t('unitClasses.changeUsed', { n: changed.usedCount })}</Notice> : null}
        {form.current ? <Overtaken current={form.current} form={form} ownKindNames={ownKindNames} /> : null}
        <FormFailure error={form.error} />
        <DraftButtons
          submit={t(form.isPending ? 'unitClasses.saving' : 'common.save')}
          onDiscard={form.isTyped ? form.discard : null}
          onCancel={onClose}
          isIdle={form.isPending || form.current !== null}
        />
      </form>
    </Dialog>
  )
}

interface OvertakenProps {
  readonly current: CurrentClass
  readonly form: ReturnType<typeof useClassForm>
  readonly ownKindNames: ReadonlyMap<string, string>
}

/** Somebody was faster: what they made of it, and which of the two goes on. */
function Overtaken({ current, form, ownKindNames }: OvertakenProps) {
  const { t } = useTranslation()
  return (
    <Notice tone="warn" alert title={t('refusals.version-stale.title')}>
      <p className={css.theirs}>{current.name}</p>
      <RuleTags rule={current.rule} ownKindNames={ownKindNames} />
      <div className={css.choice}>
        <Button size="xs" variant="default" onClick={() => form.takeTheirs(current)}>
          {t('unitClasses.takeTheirs')}
        </Button>
        <Button size="xs" onClick={() => form.keepOurs(current)}>
          {t('unitClasses.keepOurs')}
        </Button>
      </div>
    </Notice>
  )
}
