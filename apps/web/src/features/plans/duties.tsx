import type { PlanDetail } from '@trongtam/client'
import { useTranslation } from 'react-i18next'
import { CarriedNow } from '#lib/carriers/carried-now.tsx'
import { usePlanCarriers } from '#lib/carriers/use-plan-carriers.ts'
import { Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import css from './plans.module.css'
import { usePlanAddress } from './use-plan-address.ts'

type Duty = PlanDetail['responsibilities'][number]

/** Who is responsible for what, as the document says: ordered or requested. */
export function Duties({ plan }: { readonly plan: PlanDetail }) {
  const { t } = useTranslation()
  const { slug, planId } = usePlanAddress()
  const carriers = usePlanCarriers(slug, planId)
  const carriersOf = (duties: readonly Duty[]) => [...new Set(duties.flatMap(({ id }) => carriers.ofDuty(id) ?? []))]
  const byActor = [...Map.groupBy(plan.responsibilities, (duty) => duty.actor)]
  return (
    <Section title={t('plans.duties.title')} help={t('plans.duties.help')} flush>
      {byActor.length === 0 ? <EmptyState title={t('plans.duties.empty')} text={t('plans.duties.emptyText')} icon="unit" /> : null}
      {byActor.map(([actor, duties]) => (
        <div key={actor} className={css.duties}>
          <h3 className={css.actor}>{actor}</h3>
          <Matched duty={duties[0]} actor={actor} />
          {carriersOf(duties).map((carrier) => (
            <p key={carrier.responsibilityIds[0]} className={css.meta}>
              <CarriedNow carrier={carrier} />
            </p>
          ))}
          <ul className={css.dutyList}>
            {duties.map((duty) => (
              <li key={duty.id}>
                <p className={css.duty}>{duty.duty}</p>
                <p className={css.meta}>
                  <Tag tone={duty.tone === 'order' ? 'info' : 'neutral'}>{t(`plans.duties.${duty.tone}`)}</Tag>
                  <span>{t(`common.assignmentRole.${duty.role}`)}</span>
                  {duty.sourceLine === null ? null : <span>{t('plans.duties.line', { line: duty.sourceLine })}</span>}
                </p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}

/** The unit or class the actor stands for, where its name is another. */
function Matched({ duty, actor }: { readonly duty: Duty | undefined; readonly actor: string }) {
  const { t } = useTranslation()
  if (duty?.unitClass) return <p className={css.meta}>{t('plans.duties.unitClass', { name: duty.unitClass })}</p>
  if (duty?.unit && duty.unit !== actor) return <p className={css.meta}>{t('plans.duties.unit', { name: duty.unit })}</p>
  return null
}
