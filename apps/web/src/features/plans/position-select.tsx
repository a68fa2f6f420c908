import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import type { ChosenLead } from './assignment-values.ts'
import { positionChoicesQuery } from './queries.ts'

interface PositionSelectProps {
  readonly lead: ChosenLead
  readonly onChange: (lead: ChosenLead) => void
}

/** Which open position of the lead unit sees to the task; nothing for who may not read positions. */
export function PositionSelect({ lead, onChange }: PositionSelectProps) {
  const { t } = useTranslation()
  const { slug, may } = useTenant()
  const { data, isFetching } = useQuery({ ...positionChoicesQuery(slug, lead.id), enabled: may('people.read') })
  if (!may('people.read')) return null
  const titles = new Map((data?.items ?? []).map(({ id, title }) => [id, title]))
  const isGone = data?.nextCursor === null && lead.position !== null && !titles.has(lead.position.id)
  if (lead.position) titles.set(lead.position.id, lead.position.title)
  return (
    <Select
      label={t('plans.edit.position')}
      description={t('plans.edit.positionHint')}
      error={isGone ? t('plans.edit.positionGone') : null}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      comboboxProps={{ withinPortal: false }}
      nothingFoundMessage={isFetching ? t('common.loading') : t('plans.edit.positionNone')}
      data={[...titles].map(([value, label]) => ({ value, label }))}
      value={lead.position?.id ?? null}
      onChange={(id) => onChange({ ...lead, position: id === null ? null : { id, title: titles.get(id) ?? '' } })}
    />
  )
}
