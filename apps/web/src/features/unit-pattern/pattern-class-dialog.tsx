import { TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DraftButtons } from '#lib/units/draft-buttons.tsx'
import { RuleFields } from '#lib/units/rule-fields.tsx'
import { useTypedDraft } from '#lib/use-typed-draft.ts'
import { Dialog } from '#ui/dialog.tsx'
import { isPatternClass, type PatternClass } from './pattern-draft.ts'
import css from './unit-pattern.module.css'

interface PatternClassDialogProps {
  /** Its place among the classes. */
  readonly at: number
  readonly value: PatternClass
  readonly onDone: (value: PatternClass) => void
  readonly onClose: () => void
}

/** A class of the pattern: its name and its rule. */
export function PatternClassDialog({ at, value, onDone, onClose }: PatternClassDialogProps) {
  const { t } = useTranslation()
  const { draft, keep, drop } = useTypedDraft('unit-pattern', `class-${at}`, isPatternClass)
  const { name, rule } = draft?.typed ?? value
  const type = (typed: PatternClass) => keep({ base: draft?.base ?? value, typed })
  const [checked, setChecked] = useState(false)
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (name.trim() === '') return
    drop()
    onDone({ name: name.trim(), rule })
  }
  return (
    <Dialog title={t('unitPattern.classTitle')} wide onClose={onClose}>
      <form className={css.fields} onSubmit={send} noValidate>
        <TextInput
          autoFocus
          label={t('unitClasses.name')}
          description={t('unitClasses.nameHint')}
          autoComplete="off"
          maxLength={200}
          value={name}
          error={checked && name.trim() === '' ? t('unitClasses.nameMissing') : null}
          onChange={(event) => type({ name: event.currentTarget.value, rule })}
        />
        <p className={css.quiet}>{t('unitClasses.ruleHelp')}</p>
        <RuleFields rule={rule} onChange={(next) => type({ name, rule: next })} />
        <DraftButtons submit={t('unitPattern.keep')} onDiscard={draft ? drop : null} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
