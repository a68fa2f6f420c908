import { mustBeEditable, Refusal, tidyText } from '@trongtam/domain'
import {
  chooseThemes,
  holdPlan,
  issuedPlanOfYearOrNone,
  type PlanAtVersion,
  recordAudit,
  registerDocument,
  summarizePlan,
  type TenantSession,
  takeTurn,
} from '@trongtam/records'
import { markIssued } from './plan-writing-store.ts'

interface IssuingDocument {
  readonly numberSymbol: string
  readonly issuedOn: string
  readonly issuer: string
  readonly signer: string
  readonly title: string
  /** As the document words it; null where it keeps the theme the draft has. */
  readonly theme: string | null
}

/**
 * Issues a draft by its document, which becomes the first source of the theme; from then on the plan never changes.
 * Refuses 'plan-locked' unless it is a draft, 'version-stale' when anything of it changed since it was read, 'plan-exists'
 * when the school year has an issued plan.
 */
export async function issuePlanByDocument(session: TenantSession, { planId, version }: PlanAtVersion, { theme, ...asked }: IssuingDocument) {
  const { db, personId } = session
  await takeTurn(db, 'plans')
  const plan = await holdPlan(db, { planId, version }, mustBeEditable)
  const issued = await issuedPlanOfYearOrNone(db, plan.schoolYear)
  if (issued) throw new Refusal('plan-exists', { planId: issued.plan.id })
  const words = theme ?? (await chooseThemes(db, [planId])).get(planId)?.chosen?.text ?? null
  const documentId = await registerDocument(db, { ...asked, kind: 'decision', standing: 'full-text', notSecretDeclaredBy: personId })
  await markIssued(db, planId, { documentId, title: tidyText(asked.title), theme: words === null ? null : tidyText(words) })
  await recordAudit(session, {
    action: 'plan.issue',
    entity: 'plan',
    entityId: planId,
    before: { status: 'draft', title: plan.title },
    after: { status: 'issued', title: asked.title, documentId, numberSymbol: asked.numberSymbol, issuedOn: asked.issuedOn },
  })
  return summarizePlan(db, planId)
}
