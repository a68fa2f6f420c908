import { compareEditions, mustBeSubmitted, Refusal, tidyText } from '@trongtam/domain'
import {
  chooseThemes,
  findEditionContent,
  holdPlan,
  insertEdition,
  issuedPlanOfYearOrNone,
  noteAdoption,
  type PlanAtVersion,
  recordAudit,
  registerDocument,
  summarizePlan,
  type TenantSession,
  takeTurn,
} from '@trongtam/records'
import { changePlanRow, forgetReasons, keepFile, wordTheme } from './issuing-store.ts'
import { readIssuedFile } from './issued-file.ts'

interface IssuingDocument {
  readonly numberSymbol: string
  readonly issuedOn: string
  readonly issuer: string
  readonly signer: string
  readonly title: string
  /** As the document words it; null where it keeps the theme the draft has. */
  readonly theme: string | null
  readonly file: { readonly name: string; readonly base64: string } | null
}

/**
 * Issues what was submitted by its document, which becomes the first source of the theme: the next edition, whose bytes
 * never change. The first one takes the document's title, an amendment keeps the plan's own. Refuses 'plan-not-submitted',
 * 'version-stale', 'plan-exists' when the school year has another issued plan, 'edition-unchanged' for an amendment that
 * changes nothing, 'letter-refused' for a file that is no PDF or DOCX.
 */
export async function issuePlanByDocument(session: TenantSession, at: PlanAtVersion, { theme, file, ...asked }: IssuingDocument) {
  const { db, personId, now } = session
  const { planId } = at
  const kept = file && (await readIssuedFile(file))
  await takeTurn(db, 'plans')
  const plan = await holdPlan(db, at, mustBeSubmitted)
  const isFirst = plan.status === 'draft'
  if (isFirst) await mustBeFirstOfYear(session, plan.schoolYear)
  const documentId = await registerDocument(db, { ...asked, kind: 'decision', standing: 'full-text', notSecretDeclaredBy: personId })
  if (!isFirst && documentId === plan.documentId)
    throw new Refusal('invalid-input', { fields: [{ path: 'numberSymbol', message: 'is the document of the edition it amends' }] })
  if (kept) await keepFile(db, documentId, kept, now)
  const words = theme ?? (await chooseThemes(db, [planId])).get(planId)?.chosen?.text ?? null
  if (words !== null) await wordTheme(db, planId, { documentId, formerId: plan.documentId, text: tidyText(words) })
  const [status, title] = isFirst ? (['issued', tidyText(asked.title)] as const) : (['amended', plan.title] as const)
  const edition = plan.edition + 1
  await changePlanRow(db, planId, { status, title, documentId, edition, stage: 'settled', returnReason: null })
  const content = await insertEdition(session, planId)
  if (!isFirst && compareEditions(await findEditionContent(db, planId, plan.edition), content).length === 0) throw new Refusal('edition-unchanged')
  await forgetReasons(db, planId)
  await noteAdoption(session, planId, content.items)
  await recordAudit(session, {
    action: 'plan.issue',
    entity: 'plan',
    entityId: planId,
    before: { status: plan.status, title: plan.title, edition: plan.edition },
    after: { status, title, edition, documentId, numberSymbol: asked.numberSymbol, issuedOn: asked.issuedOn },
  })
  return summarizePlan(db, planId)
}

async function mustBeFirstOfYear({ db }: TenantSession, schoolYear: number): Promise<void> {
  const issued = await issuedPlanOfYearOrNone(db, schoolYear)
  if (issued) throw new Refusal('plan-exists', { planId: issued.plan.id })
}
