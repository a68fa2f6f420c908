import type { PlanDetail, PlanNode } from '@trongtam/client'
import { NativeSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDate, formatNumber, type Origin, origins } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { OriginTag } from '#lib/tags.tsx'
import chips from '#ui/filter-chips.module.css'
import { type Column, DataTable, MoreRows } from '#ui/data-table.tsx'
import { Section } from '#ui/page.tsx'
import { usePlanCarriers } from '#lib/carriers/use-plan-carriers.ts'
import { EmptyState, ErrorState, LoadingState } from '#ui/states.tsx'
import { Button } from '@mantine/core'
import { type Gap, gaps, type PlanSearch, urgencies } from './plan-search.ts'
import css from './plans.module.css'
import { tasksQuery } from './queries.ts'
import { Lead } from './lead.tsx'
import { Missing } from './missing.tsx'
import { NodeMarks } from './node-marks.tsx'
import { usePlanAddress } from './use-plan-address.ts'

/** Tasks as a list, all or only those that miss something or are pressed for time; the filter is the address. */
export function TaskList({ plan }: { readonly plan: PlanDetail }) {
  const { t } = useTranslation()
  const { slug, planId, search, show } = usePlanAddress()
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(tasksQuery(slug, planId, search))
  const tasks = data?.pages.flatMap((page) => page.items)
  const columns = useColumns()
  return (
    <Section title={t('plans.tasks.title')} flush>
      <Filters plan={plan} />
      {error && !tasks ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!tasks && !error ? <LoadingState lines={8} /> : null}
      {tasks?.length === 0 ? (
        <EmptyState title={t('plans.tasks.empty')} text={t('plans.tasks.emptyText')} icon="check">
          <Button variant="default" onClick={() => show({ tab: 'tasks' })}>
            {t('plans.tasks.clear')}
          </Button>
        </EmptyState>
      ) : null}
      {tasks && tasks.length > 0 ? (
        <>
          <DataTable caption={t('plans.tasks.title')} columns={columns} rows={tasks} rowKey={(task) => task.id} />
          <MoreRows shown={tasks.length} hasMore={hasNextPage} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
        </>
      ) : null}
    </Section>
  )
}

function Filters({ plan }: { readonly plan: PlanDetail }) {
  const { t } = useTranslation()
  const { slug, planId, search, show } = usePlanAddress()
  const counts = { lead: plan.counts.withoutLead, due: plan.counts.withoutDue, target: plan.counts.withoutTarget } satisfies Record<Gap, number>
  const chip = (label: string, filter: Pick<PlanSearch, 'missing' | 'due'>, count?: number) => {
    const isChosen = search.missing === filter.missing && search.due === filter.due
    return (
      <Link
        key={label}
        to="/t/$slug/plans/$planId"
        params={{ slug, planId }}
        search={(before) => {
          const { missing: _missing, due: _due, ...others } = before
          return { ...others, tab: 'tasks' as const, ...filter }
        }}
        resetScroll={false}
        className={chips.chip}
        activeOptions={{ exact: true }}
        activeProps={{}}
        aria-current={isChosen ? 'true' : undefined}
        data-chosen={isChosen || undefined}
      >
        {label} {count === undefined ? null : <span className={chips.count}>{formatNumber(count)}</span>}
      </Link>
    )
  }
  return (
    <div className={chips.filters} role="group" aria-label={t('plans.tasks.filters')}>
      {chip(t('plans.tasks.all'), {}, plan.counts.tasks)}
      {gaps.map((gap) => chip(t(`plans.tasks.${gap}`), { missing: gap }, counts[gap]))}
      {urgencies.map((due) => chip(t(`plans.tasks.${due}`), { due }))}
      <NativeSelect
        size="xs"
        aria-label={t('plans.tasks.origin')}
        value={search.origin ?? ''}
        onChange={(event) => {
          const origin = origins.find((known) => known === event.currentTarget.value)
          show({ tab: 'tasks', ...(search.missing && { missing: search.missing }), ...(search.due && { due: search.due }), ...(origin && { origin }) })
        }}
        data={[{ value: '', label: t('plans.tasks.anyOrigin') }, ...origins.map((origin: Origin) => ({ value: origin, label: t(`common.origin.${origin}`) }))]}
      />
    </div>
  )
}

function useColumns(): Column<PlanNode>[] {
  const { t } = useTranslation()
  const { slug, planId } = usePlanAddress()
  const carriers = usePlanCarriers(slug, planId)
  return [
    { key: 'number', head: t('plans.tasks.number'), cell: (task) => task.number },
    {
      key: 'text',
      head: t('plans.tree.content'),
      minWidth: '19rem',
      cell: (task) => (
        <>
          <Link
            to="/t/$slug/plans/$planId"
            params={{ slug, planId }}
            search={(before) => ({ ...before, tab: 'tasks' as const, node: task.id })}
            resetScroll={false}
            className={css.taskLink}
          >
            {task.text}
          </Link>{' '}
          <NodeMarks node={task} />
        </>
      ),
    },
    { key: 'lead', head: t('plans.tree.lead'), minWidth: '9rem', cell: (task) => <Lead name={task.lead} carrier={carriers.ofLead(task.id)} /> },
    { key: 'due', head: t('plans.tree.due'), cell: (task) => (task.dueOn ? formatDate(task.dueOn) : <Missing what="due" />) },
    { key: 'targets', head: t('plans.tree.targets'), number: true, cell: (task) => formatNumber(task.targetCount) },
    { key: 'citations', head: t('plans.tree.citations'), number: true, cell: (task) => formatNumber(task.citationCount) },
    { key: 'origin', head: t('plans.tree.origin'), cell: (task) => <OriginTag origin={task.origin} /> },
  ]
}
