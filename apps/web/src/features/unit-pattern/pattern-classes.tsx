import { Button } from '@mantine/core'
import type { UnitPatternContent } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { RuleTags } from '#lib/units/rule-words.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import type { PatternClass } from './pattern-draft.ts'
import css from './unit-pattern.module.css'

interface PatternClassesProps {
  readonly classes: UnitPatternContent['classes']
  /** Absent: they are only read. The place behind the last is a new one. */
  readonly onEdit?: (index: number) => void
  readonly onRemove?: (index: number) => void
}

interface Row extends PatternClass {
  readonly index: number
}

/** The classes a province begins with. */
export function PatternClasses({ classes, onEdit, onRemove }: PatternClassesProps) {
  const { t } = useTranslation()
  const rows = classes.map((each, index): Row => ({ ...each, index }))
  const columns: Column<Row>[] = [
    { key: 'name', head: t('unitClasses.name'), minWidth: '14rem', cell: ({ name }) => name },
    { key: 'rule', head: t('unitClasses.rule'), minWidth: '16rem', cell: ({ rule }) => <RuleTags rule={rule} /> },
  ]
  const actions: Column<Row> = {
    key: 'actions',
    head: <span className="sr-only">{t('unitPattern.actions')}</span>,
    minWidth: '7.5rem',
    cell: ({ index, name }) => (
      <span className={css.actions}>
        <Button size="compact-sm" variant="default" aria-label={t('unitPattern.editNamed', { name })} onClick={() => onEdit?.(index)}>
          {t('unitPattern.edit')}
        </Button>
        <Button size="compact-sm" variant="default" aria-label={t('unitPattern.removeNamed', { name })} onClick={() => onRemove?.(index)}>
          {t('unitPattern.remove')}
        </Button>
      </span>
    ),
  }
  return (
    <Section
      title={t('unitPattern.classes')}
      help={t('unitPattern.classesHelp')}
      flush
      actions={
        onEdit ? (
          <Button size="xs" variant="default" onClick={() => onEdit(classes.length)}>
            {t('unitClasses.create')}
          </Button>
        ) : null
      }
    >
      {rows.length === 0 ? (
        <EmptyState title={t('unitClasses.none')} text={t('unitClasses.noneText')} icon="unit" />
      ) : (
        <DataTable
          stacks
          caption={t('unitPattern.classes')}
          rows={rows}
          rowKey={({ index }) => String(index)}
          columns={onEdit ? [...columns, actions] : columns}
        />
      )}
    </Section>
  )
}
