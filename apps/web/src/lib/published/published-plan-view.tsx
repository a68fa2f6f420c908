import { formatDate, formatNumber, origins, planStatuses, type PublishedPlan } from '@trongtam/domain'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatChange, formatDue } from '#lib/formats.ts'
import { OriginTag, StatusTag } from '#lib/tags.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { FactList } from '#ui/fact-list.tsx'
import css from './published.module.css'

/** The published plan as a person reads it; every value of the bytes is there, nothing else is. */
export function PublishedPlanView({ plan }: { readonly plan: PublishedPlan }) {
  const { t } = useTranslation()
  const status = planStatuses.find((known) => known === plan.status)
  const { document, theme, template, groups, targets, statistics } = plan
  const tasks = groups.reduce((sum, group) => sum + group.tasks.length, 0)
  return (
    <div className={css.view}>
      <FactList
        facts={[
          { term: t('published.tenant'), text: plan.tenant.name },
          { term: t('published.schoolYear'), text: plan.schoolYear },
          { term: t('published.plan'), text: plan.title },
          { term: t('published.status'), text: status ? <StatusTag status={status} /> : plan.status },
          {
            term: t('published.document'),
            text: document
              ? t('published.documentText', { number: document.numberSymbol ?? '–', date: document.issuedOn ? formatDate(document.issuedOn) : '–' })
              : t('published.noDocument'),
          },
          { term: t('published.theme'), text: theme ? <Theme {...theme} /> : t('published.noTheme') },
          {
            term: t('published.template'),
            text: template ? t('published.templateText', { year: template.schoolYear, revision: template.revision }) : t('published.noTemplate'),
          },
        ]}
      />
      <Part title={t('published.groups', { groups: formatNumber(groups.length), tasks: formatNumber(tasks) })}>
        <ol className={css.groups}>
          {groups.map((group, index) => (
            <li key={index}>
              <p className={css.groupTitle}>
                {index + 1}. {group.title}
              </p>
              <ol className={css.tasks}>
                {group.tasks.map((task, place) => (
                  <li key={place}>
                    <span className={css.number}>
                      {index + 1}.{place + 1}
                    </span>
                    <span>{task.text}</span>
                    <Origin origin={task.origin} />
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ol>
      </Part>
      <Part title={t('published.targets')} empty={targets.length === 0}>
        <DataTable
          caption={t('published.targets')}
          rows={targets.map((target, index) => ({ ...target, index }))}
          rowKey={(target) => String(target.index)}
          columns={[
            { key: 'name', head: t('published.target'), cell: (target) => target.name, minWidth: '14rem' },
            { key: 'level', head: t('published.level'), cell: (target) => target.level },
            { key: 'due', head: t('published.due'), cell: (target) => (target.due ? formatDue(target.due) : '–') },
          ]}
        />
      </Part>
      <Part title={t('published.statistics')} empty={statistics.length === 0}>
        <DataTable
          caption={t('published.statistics')}
          rows={statistics}
          rowKey={(statistic) => statistic.kind}
          columns={[
            { key: 'kind', head: t('published.kind'), cell: (statistic) => statistic.kind },
            { key: 'value', head: t('published.value'), number: true, cell: (statistic) => formatNumber(statistic.value) },
            {
              key: 'change',
              head: t('published.change'),
              number: true,
              cell: (statistic) => (statistic.change === null ? '–' : formatChange(statistic.change)),
            },
          ]}
        />
      </Part>
    </div>
  )
}

function Theme({ text, source }: { readonly text: string; readonly source: string }) {
  const { t } = useTranslation()
  return (
    <>
      “{text}” <span className={css.quiet}>{t('published.themeSource', { source })}</span>
    </>
  )
}

function Origin({ origin }: { readonly origin: string }) {
  const known = origins.find((candidate) => candidate === origin)
  return known ? <OriginTag origin={known} /> : <span>{origin}</span>
}

function Part({ title, empty = false, children }: { readonly title: string; readonly empty?: boolean; readonly children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <section className={css.part}>
      <h3 className={css.partTitle}>{title}</h3>
      {empty ? <p className={css.quiet}>{t('published.none')}</p> : children}
    </section>
  )
}
