import { tidyText } from '@trongtam/domain'
import { advancePlan, noteAdoption, recordAudit, registerDocument, summarizePlan, type TenantSession, takeTurn } from '@trongtam/records'
import { insertReportedTheme } from './theme-store.ts'

interface ReportedTheme {
  readonly sourceText: string
  readonly title: string
  readonly issuer: string
  readonly date: string | null
  readonly theme: string
}

/** Keeps what a report says of the theme beside the instrument: visible, and never above it. */
export async function addReportedTheme(session: TenantSession, planId: string, asked: ReportedTheme) {
  const { db, personId } = session
  await takeTurn(db, 'plans')
  await advancePlan(db, planId)
  const documentId = await registerDocument(db, {
    kind: 'report',
    numberSymbol: null,
    issuer: asked.issuer,
    issuedOn: asked.date,
    title: asked.title,
    standing: 'report',
    sourceText: asked.sourceText,
    notSecretDeclaredBy: personId,
  })
  await insertReportedTheme(db, { planId, documentId, text: tidyText(asked.theme) })
  await recordAudit(session, { action: 'plan.add-theme-source', entity: 'plan', entityId: planId, before: null, after: { documentId, theme: asked.theme } })
  await noteAdoption(session, planId)
  return summarizePlan(db, planId)
}
