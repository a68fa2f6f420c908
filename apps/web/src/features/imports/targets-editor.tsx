import { Button, NativeSelect, TextInput } from '@mantine/core'
import { comparators } from '@trongtam/domain'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '#ui/page.tsx'
import { Tag } from '#ui/tag.tsx'
import { type CorrectionGroup, type CorrectionTarget, levelReading } from './correction.ts'
import { fieldId } from './faults.ts'
import { GrowingText } from '#ui/growing-text.tsx'
import { LineButton } from './line-button.tsx'
import { sectionId } from './summary-line.tsx'
import { type PlacedTask, tasksByLine } from './summary.ts'
import { ToolButton, Toolbar } from '#ui/toolbar.tsx'
import { newRowId, useWorkbench } from './workbench-context.ts'
import css from './workbench.module.css'

/** The levels the document sets; each belongs to the task it was read from. */
export function TargetsEditor({ targets, groups }: { readonly targets: readonly CorrectionTarget[]; readonly groups: readonly CorrectionGroup[] }) {
  const { t } = useTranslation()
  const { edit } = useWorkbench()
  const [open, setOpen] = useState<string | null>(null)
  const byLine = useMemo(() => tasksByLine({ groups }), [groups])
  const add = () => {
    const id = newRowId()
    setOpen(id)
    edit(
      { do: 'add-row', list: 'targets', row: { id, text: '', comparator: '>=', low: '', high: '', unit: '%', due: '', line: null } },
      { focus: fieldId(id), say: t('imports.done.added') },
    )
  }
  return (
    <div id={sectionId('targets')} className={css.anchor}>
      <Section title={`${t('imports.section.targets')} (${targets.length})`} flush>
        {targets.length === 0 ? <p className={css.empty}>{t('imports.none')}</p> : null}
        <ul className={css.rows}>
          {targets.map((target, index) => (
            <TargetRow
              key={target.id}
              target={target}
              number={index + 1}
              byLine={byLine}
              open={open === target.id}
              onOpen={() => setOpen(open === target.id ? null : target.id)}
            />
          ))}
        </ul>
        <p className={css.more}>
          <Button id={fieldId('add-targets')} variant="default" size="compact-sm" onClick={add}>
            {t('imports.target.add')}
          </Button>
        </p>
      </Section>
    </div>
  )
}

interface TargetRowProps {
  readonly target: CorrectionTarget
  readonly number: number
  readonly byLine: ReadonlyMap<number, PlacedTask>
  readonly open: boolean
  readonly onOpen: () => void
}

function TargetRow({ target, number, byLine, open, onOpen }: TargetRowProps) {
  const { t } = useTranslation()
  const { edit, look, line } = useWorkbench()
  const level = levelReading(target)
  const task = target.line === null ? undefined : byLine.get(target.line)
  const change = (changed: Partial<Omit<CorrectionTarget, 'id'>>) => edit({ do: 'edit-row', list: 'targets', id: target.id, change: changed })
  return (
    <li className={css.row} data-line={target.line} data-chosen={(target.line !== null && target.line === line) || undefined}>
      <div className={css.rowHead}>
        <strong data-figures>{level ?? t('imports.target.noLevel')}</strong>
        {target.due ? <span>{target.due}</span> : null}
        {task ? <Tag>{t('imports.target.ofTask', { number: task.number })}</Tag> : <Tag tone="warn">{t('imports.target.noTask')}</Tag>}
        <LineButton line={target.line} />
      </div>
      <GrowingText
        id={fieldId(target.id)}
        label={`${t('imports.target.text')} ${number}`}
        value={target.text}
        onFocus={() => look(target.line)}
        onChange={(text) => change({ text })}
      />
      {task ? null : <p className={css.warning}>{t('imports.target.noTaskText')}</p>}
      <Toolbar label={`${t('imports.target.edit')} ${number}`}>
        <Button variant="default" size="compact-xs" onClick={onOpen} aria-expanded={open}>
          {t('imports.target.edit')}
        </Button>
        <ToolButton
          onClick={() => edit({ do: 'remove-row', list: 'targets', id: target.id }, { focus: fieldId('add-targets'), say: t('imports.done.removed') })}
        >
          {t('imports.act.remove')}
        </ToolButton>
      </Toolbar>
      {open ? <LevelFields target={target} byLine={byLine} onChange={change} /> : null}
    </li>
  )
}

function LevelFields({
  target,
  byLine,
  onChange,
}: {
  readonly target: CorrectionTarget
  readonly byLine: TargetRowProps['byLine']
  readonly onChange: (changed: Partial<Omit<CorrectionTarget, 'id'>>) => void
}) {
  const { t } = useTranslation()
  const inWords = target.comparator === 'milestone' || target.comparator === 'text'
  const isRange = target.comparator === 'range'
  const tasks = [...byLine].map(([line, { number, task }]) => ({ value: String(line), label: `${number} ${task.text.slice(0, 70)}` }))
  const comparatorOf = (value: string) => comparators.find((comparator) => comparator === value) ?? target.comparator
  return (
    <div className={css.fields}>
      <NativeSelect
        label={t('imports.target.comparator')}
        value={target.comparator}
        onChange={(event) => onChange({ comparator: comparatorOf(event.currentTarget.value) })}
        data={comparators.map((comparator) => ({ value: comparator, label: t(`imports.comparator.${comparator}`) }))}
      />
      {inWords ? null : (
        <TextInput
          label={t(isRange ? 'imports.target.lowOfRange' : 'imports.target.low')}
          inputMode="decimal"
          value={target.low}
          onChange={(event) => onChange({ low: event.currentTarget.value })}
        />
      )}
      {isRange ? (
        <TextInput
          label={t('imports.target.high')}
          inputMode="decimal"
          value={target.high}
          onChange={(event) => onChange({ high: event.currentTarget.value })}
        />
      ) : null}
      {inWords ? null : (
        <TextInput label={t('imports.target.unit')} maxLength={60} value={target.unit} onChange={(event) => onChange({ unit: event.currentTarget.value })} />
      )}
      <TextInput label={t('imports.target.due')} maxLength={60} value={target.due} onChange={(event) => onChange({ due: event.currentTarget.value })} />
      <NativeSelect
        className={css.wide ?? ''}
        label={t('imports.target.task')}
        value={target.line === null ? '' : String(target.line)}
        onChange={(event) => onChange({ line: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })}
        data={[{ value: '', label: t('imports.target.noTask') }, ...tasks]}
      />
    </div>
  )
}
