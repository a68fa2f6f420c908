import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ownerships, schoolStages, unitKinds, unitLevels } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import type { FactValues } from './event-values.ts'
import { ownKindsQuery } from './queries.ts'
import css from './unit-events.module.css'

interface FactFieldsProps {
  readonly facts: FactValues
  /** A change of kind leaves the level alone. */
  readonly withLevel?: boolean
  readonly onType: (facts: FactValues) => void
}

/** Kind, level, stage, ownership, area and tags. */
export function FactFields({ facts, withLevel = true, onType }: FactFieldsProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data: own } = useQuery(ownKindsQuery(slug))
  const ownKinds = (own?.items ?? []).filter(({ baseKind }) => baseKind === facts.kind)
  const none = { value: '', label: t('unitEvents.wizard.none') }
  const known = <Word extends string>(words: readonly Word[], value: string) => words.find((word) => word === value) ?? null
  return (
    <div className={css.pair}>
      <NativeSelect
        label={t('unitEvents.wizard.kindOf')}
        value={facts.kind}
        onChange={(event) => onType({ ...facts, kind: known(unitKinds, event.currentTarget.value) ?? facts.kind, ownKindId: null })}
        data={unitKinds.map((value) => ({ value, label: t(`units.kind.${value}`) }))}
      />
      {ownKinds.length > 0 ? (
        <NativeSelect
          label={t('unitEvents.wizard.ownKind')}
          value={facts.ownKindId ?? ''}
          onChange={(event) => onType({ ...facts, ownKindId: event.currentTarget.value || null })}
          data={[{ value: '', label: t('unitEvents.wizard.noOwnKind') }, ...ownKinds.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      ) : null}
      {withLevel ? (
        <NativeSelect
          label={t('unitEvents.wizard.level')}
          value={facts.level}
          onChange={(event) => onType({ ...facts, level: known(unitLevels, event.currentTarget.value) ?? facts.level })}
          data={unitLevels.map((value) => ({ value, label: t(`units.level.${value}`) }))}
        />
      ) : null}
      <NativeSelect
        label={t('unitEvents.wizard.stage')}
        value={facts.stage ?? ''}
        onChange={(event) => onType({ ...facts, stage: known(schoolStages, event.currentTarget.value) })}
        data={[none, ...schoolStages.map((value) => ({ value, label: t(`units.stage.${value}`) }))]}
      />
      <NativeSelect
        label={t('unitEvents.wizard.ownership')}
        value={facts.ownership ?? ''}
        onChange={(event) => onType({ ...facts, ownership: known(ownerships, event.currentTarget.value) })}
        data={[none, ...ownerships.map((value) => ({ value, label: t(`units.ownership.${value}`) }))]}
      />
      <TextInput
        label={t('unitEvents.wizard.area')}
        maxLength={100}
        value={facts.area}
        onChange={(event) => onType({ ...facts, area: event.currentTarget.value })}
      />
      <TextInput label={t('unitEvents.wizard.tags')} value={facts.tags} onChange={(event) => onType({ ...facts, tags: event.currentTarget.value })} />
    </div>
  )
}
