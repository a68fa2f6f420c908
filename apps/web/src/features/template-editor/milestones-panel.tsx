import { Button, TextInput } from '@mantine/core'
import { removeMilestone, setMilestone, setRule, type TemplateContent, type TemplateMilestone } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { DateField } from '#lib/date-field.tsx'
import { RuleSelect } from '#lib/template/rule-select.tsx'
import { ToolButton } from '#ui/toolbar.tsx'
import { useEditor } from './editor-context.ts'
import { emptyMilestone, milestoneOrNone, milestoneValues, type MilestoneValues } from './milestone-values.ts'
import css from './panel.module.css'
import { useFreshItems } from './use-fresh-items.ts'
import { useTypedItem } from './use-typed-item.ts'

/** The dates of the year's calendar: the opening day, the end of a term, a report. */
export function MilestonesPanel({ content }: { readonly content: TemplateContent }) {
  const { t } = useTranslation()
  const blank = (id: string): TemplateMilestone => ({ id, name: '', on: '', rule: 'adaptable' })
  const { entries, begin, forget } = useFreshItems(content.milestones, blank)
  return (
    <>
      {entries.length === 0 ? <p className={css.none}>{t('templateEditor.milestone.none')}</p> : null}
      {entries.map(({ item, fresh }, index) => (
        <MilestoneFields key={item.id} milestone={item} fresh={fresh} number={index + 1} onRemove={() => forget(item.id)} />
      ))}
      <Button variant="default" size="xs" onClick={begin}>
        + {t('templateEditor.milestone.add')}
      </Button>
    </>
  )
}

interface MilestoneFieldsProps {
  readonly milestone: TemplateMilestone
  readonly fresh: boolean
  readonly number: number
  readonly onRemove: () => void
}

function MilestoneFields({ milestone, fresh, number, onRemove }: MilestoneFieldsProps) {
  const { t } = useTranslation()
  const { edit } = useEditor()
  const { values, isFaulty, type } = useTypedItem<TemplateMilestone | null, MilestoneValues>({
    item: fresh ? null : milestone,
    valuesOf: (item) => (item === null ? emptyMilestone : milestoneValues(item)),
    itemOrNone: (typed) => milestoneOrNone(typed, milestone),
    onKeep: (item) => item && edit((content) => setMilestone(content, item), `milestone:${milestone.id}`),
  })
  return (
    <fieldset className={css.item}>
      <legend className={css.legend}>{t('templateEditor.milestone.legend', { n: number })}</legend>
      <TextInput
        size="xs"
        label={t('templateEditor.milestone.name')}
        maxLength={500}
        value={values.name}
        onChange={(event) => type({ ...values, name: event.currentTarget.value })}
        error={isFaulty && values.name.trim() === '' ? t('templateEditor.fault.no-words') : undefined}
        autoFocus={fresh}
      />
      <div className={css.fields}>
        <DateField
          size="xs"
          label={t('templateEditor.milestone.on')}
          value={values.on}
          onChange={(on) => type({ ...values, on })}
          error={isFaulty && values.on.trim() === '' ? t('templateEditor.fault.date-invalid') : undefined}
        />
        <RuleSelect
          label={t('templateEditor.milestone.rule')}
          value={milestone.rule}
          onChange={(rule) => (fresh ? undefined : edit((content) => setRule(content, milestone.id, rule)))}
        />
      </div>
      <div className={css.itemEnd}>
        {fresh || isFaulty ? <span className={css.quiet}>{t('templateEditor.notKept')}</span> : null}
        <ToolButton
          onClick={() => {
            edit((content) => removeMilestone(content, milestone.id))
            onRemove()
          }}
        >
          {t('templateEditor.milestone.remove')}
        </ToolButton>
      </div>
    </fieldset>
  )
}
