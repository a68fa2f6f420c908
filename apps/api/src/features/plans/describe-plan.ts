import { Refusal } from '@trongtam/domain'
import { chooseThemes, findPlan, summarizePlans, type TenantSession } from '@trongtam/records'
import { listLegalBases } from './citation-store.ts'
import { listMilestones, listRecipients, listResponsibilities } from './plan-parts-store.ts'

/** A plan with everything around its tree: sources of the theme, legal bases, who is responsible, who receives it. */
export async function describePlan({ db, today }: TenantSession, planId: string) {
  const found = await findPlan(db, planId)
  const chosen = await chooseThemes(db, [planId])
  const [summary] = await summarizePlans(db, [found], chosen)
  if (!summary) throw new Refusal('not-found')
  const themes = chosen.get(planId)
  return {
    ...summary,
    themes: [themes?.chosen, ...(themes?.others ?? [])].flatMap((theme, index) =>
      theme
        ? [{ text: theme.text, standing: theme.standing, chosen: index === 0, documentId: theme.documentId, source: theme.source, issuedOn: theme.issuedOn }]
        : [],
    ),
    legalBases: await listLegalBases(db, planId, today),
    milestones: await listMilestones(db, planId),
    responsibilities: await listResponsibilities(db, planId, today),
    recipients: await listRecipients(db, found.plan.documentId),
  }
}
