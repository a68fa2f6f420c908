import { NativeSelect, TextInput } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { foldVietnamese, formatDate, formatNumber } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { typedDateOrNull } from '#lib/typed-date.ts'
import { UnitSelect } from '#lib/units/unit-select.tsx'
import { DataTable, MoreRows } from '#ui/data-table.tsx'
import { Section } from '#ui/page.tsx'
import type { FieldsProps } from './details-step.tsx'
import { chooseHeirs, heirDefault, heirOptions, losingUnits } from './heir-options.ts'
import { childrenQuery } from './queries.ts'
import css from './unit-events.module.css'

const shownAtFirst = 50

/** Where the units below those that end go: one by one, or all that are shown. */
export function ChildrenTable({ values, units, onType }: FieldsProps) {
  const { t } = useTranslation()
  const { slug, today } = useTenant()
  const day = typedDateOrNull(values.on) ?? today
  const lost = losingUnits(values)
  const answers = useQueries({ queries: lost.map((id) => childrenQuery(slug, id, day)) })
  const [wanted, setWanted] = useState('')
  const [shown, setShown] = useState(shownAtFirst)
  const children = answers.flatMap(({ data = [] }) => data).filter(({ id }) => !values.units.includes(id))
  const found = children.filter(({ name }) => foldVietnamese(name).includes(foldVietnamese(wanted)))
  const choose = (ids: readonly string[], heir: string | null) => onType({ ...values, heirs: chooseHeirs(values.heirs, ids, heir) })
  if (answers.some(({ isPending }) => isPending)) return null
  return (
    <Section
      title={t('unitEvents.wizard.children')}
      help={
        children.length === 0
          ? t('unitEvents.wizard.noChildren')
          : [formatDate(day), t('unitEvents.wizard.childrenHelp', { n: formatNumber(children.length) })].join(': ')
      }
      flush
    >
      {children.length === 0 ? null : (
        <>
          <div className={css.tools}>
            <TextInput
              label={t('unitEvents.wizard.findChild')}
              type="search"
              autoComplete="off"
              value={wanted}
              onChange={(event) => (setWanted(event.currentTarget.value), setShown(shownAtFirst))}
            />
            <HeirSelect
              label={t('unitEvents.takeover.allTo')}
              heirOf="none"
              {...{ values, units }}
              onChoose={(heir) =>
                choose(
                  found.map(({ id }) => id),
                  heir,
                )
              }
            />
            <UnitSelect
              key={values.otherHeirs.length}
              label={t('unitEvents.wizard.otherHeir')}
              placeholder={t('unitEvents.wizard.findUnit')}
              on={day}
              value={null}
              except={lost}
              onChange={(unit) => unit && onType({ ...values, otherHeirs: [...values.otherHeirs, unit] })}
            />
          </div>
          <DataTable
            stacks
            caption={t('unitEvents.wizard.children')}
            rows={found.slice(0, shown)}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'name',
                head: t('unitEvents.wizard.child'),
                minWidth: '9.5rem',
                cell: (row) => (
                  <>
                    {row.name}
                    {lost.length > 1 ? <span className={css.more}>{units.get(row.parentId)?.name}</span> : null}
                  </>
                ),
              },
              {
                key: 'heir',
                head: t('unitEvents.wizard.heir'),
                minWidth: '9.5rem',
                cell: (row) => (
                  <HeirSelect
                    ariaLabel={t('unitEvents.wizard.heirOf', { name: row.name })}
                    heirOf={values.heirs[row.id]}
                    {...{ values, units }}
                    onChoose={(heir) => choose([row.id], heir)}
                  />
                ),
              },
            ]}
          />
          <MoreRows shown={Math.min(shown, found.length)} hasMore={shown < found.length} loading={false} onMore={() => setShown((before) => before + 200)} />
        </>
      )}
    </Section>
  )
}

interface HeirSelectProps extends Pick<FieldsProps, 'values' | 'units'> {
  readonly label?: string
  readonly ariaLabel?: string
  /** undefined: as by default; `none`: nothing is said here. */
  readonly heirOf: string | undefined
  /** null: as by default; empty: to the top. */
  readonly onChoose: (heir: string | null) => void
}

function HeirSelect({ label, ariaLabel, heirOf, values, units, onChoose }: HeirSelectProps) {
  const { t } = useTranslation()
  const byDefault = { value: 'default', label: [t('unitEvents.takeover.asDefault'), t(`unitEvents.wizard.heirDefault.${heirDefault(values)}`)].join(': ') }
  const options = heirOptions(values, units).map(({ id, name }) => ({ value: id, label: name || t('unitEvents.wizard.unnamed') }))
  return (
    <NativeSelect
      {...(label && { label })}
      {...(ariaLabel && { 'aria-label': ariaLabel })}
      size={label ? 'sm' : 'xs'}
      value={heirOf === undefined ? 'default' : heirOf || 'top'}
      onChange={(event) => onChoose(event.currentTarget.value === 'default' ? null : event.currentTarget.value === 'top' ? '' : event.currentTarget.value)}
      data={[
        ...(heirOf === 'none' ? [{ value: 'none', label: t('unitEvents.takeover.choose'), disabled: true }] : []),
        byDefault,
        ...options,
        { value: 'top', label: t('unitEvents.wizard.top') },
      ]}
    />
  )
}
