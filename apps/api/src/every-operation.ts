import { hashPassword } from '@trongtam/auth'
import { allOperations } from '@trongtam/contracts'
import { type Database, newId } from '@trongtam/db'
import { formatSchoolYear, type Operation, type Role } from '@trongtam/domain'
import { aMinistry, aPlan, aProvince, aTemplate, givePasswordHash, type TestPerson, type TestTenant } from '@trongtam/testing'
import { mailbox } from './a-mailbox.ts'
import { anAccountStage } from './features/account/a-account-stage.ts'
import { aDocumentStage } from './features/documents/a-document-stage.ts'
import { aDecision, corrected } from './features/imports/a-decision.ts'
import { aPeopleFile, aPeopleStage } from './features/people/a-people-stage.ts'
import { anEndingPlan } from './features/rollover/a-ending-plan.ts'
import { aTemplateStage } from './features/template-drafts/a-template-stage.ts'
import { aRevisedPlan } from './features/reconciliation/a-revised-plan.ts'
import { aProvinceOnMap, aWaitingProvince, signUpForm } from './features/registrations/a-registration.ts'
import { figureStage } from './features/unit-figures/a-figure-stage.ts'
import { aUnitEventStage } from './features/unit-events/a-unit-event-stage.ts'
import { aUnitImportStage } from './features/unit-imports/a-unit-import-stage.ts'
import { aUnitClassStage, unitClassBodies } from './features/unit-classes/a-unit-class-stage.ts'
import { aPatternToPublish } from './features/unit-patterns/a-pattern-to-publish.ts'
import { needsOf, tenantOf } from './operation-rights.ts'
import { openTestApp } from './test-app.ts'

/** For tests: one operation of the contract as a request that would succeed, and the right it needs. */
export interface SampleCall {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly body?: unknown
  /** The body is a form with files. */
  readonly isForm?: boolean
  readonly headers?: Readonly<Record<string, string>>
  /** The operation of the permission matrix; null where everybody may. */
  readonly needs: Operation | null
  readonly tenant: 'province' | 'ministry' | null
  /** Is there for both kinds of tenant. */
  readonly ofBothKinds: boolean
  /** The role of the position it is about: who may not grant it, may not do it. */
  readonly grants: Role | null
  /** Asks for the right in the whole tenant: a unit's own right is not enough. */
  readonly wholeTenant: boolean
  /** Is about something in the top unit: outside the subtree of whoever is in another. */
  readonly inTopUnit: boolean
  /** The session is over afterwards: nothing more is asked with it. */
  readonly endsSession: boolean
  readonly takesQuery: boolean
  /** Asks for no session: a way in, or out. */
  readonly forStrangers: boolean
}

export interface Stage {
  readonly province: TestTenant
  readonly ministry: TestTenant
  readonly calls: readonly SampleCall[]
}

const everyRole = ['province-administrator', 'leader', 'planner'] as const

/** A province and a ministry in which every operation of the contract finds something to work on; signing out is the last. */
export async function aStage(database: Database): Promise<Stage> {
  const [province, ministry] = [await aProvince(database, everyRole), await aMinistry(database)]
  const call = openTestApp(database)
  const template = await aTemplate(['Nhóm một', 'Nhóm hai'])
  const [issued, unpublished, draft] = [await aPlan(database, province), await aPlan(database, province), await aPlan(database, province, { status: 'draft' })]
  const previewOf = async (planId: string) =>
    (await call('GET', `/api/v1/t/${province.slug}/plans/${planId}/publication-preview`, { as: province.founder })).json as { sha256: string }
  const published = await call('POST', `/api/v1/t/${province.slug}/plans/${issued.id}/publications`, {
    as: province.founder,
    body: { sha256: (await previewOf(issued.id)).sha256, reason: null },
  })
  const audited = await call('GET', `/api/v1/t/${province.slug}/audit?group=publication`, { as: province.founder })
  const account = await anAccountStage(database, call, province)
  const people = await aPeopleStage(database, call, province)
  const templates = await aTemplateStage(call, ministry)
  const [revised, ending] = [await aRevisedPlan(database, call, { province }), await anEndingPlan(database, province)]
  await revised.revise()
  const unitEvents = await aUnitEventStage(database, call, province)
  const unitImports = await aUnitImportStage(call, province)
  const ids = {
    ...templates.ids,
    planId: draft.id,
    nodeId: draft.taskIds[1] as string,
    number: '1',
    documentId: draft.documentId,
    ...(await aDocumentStage(database, province, draft)),
    unitId: province.unitId,
    ...(await aUnitClassStage(call, province)),
    ...unitEvents.ids,
    ...unitImports.ids,
    ...figureStage.ids,
    templateId: template.id,
    publicationId: String(published.json.id),
    auditId: String(audited.json.items[0].id),
    ...people,
    sessionId: account.sessionId,
    registrationId: (await aWaitingProvince(database, call)).registrationId,
    tenantId: (await aProvince(database)).id,
    mailId: mailbox.mailId,
    credential: `test-${province.founder.id}`,
  }
  const text = aDecision()
  const file = await aPeopleFile([['Người mới', 'moi@example.test', null, 'Chuyên viên', 'Người xem', null]])
  const bodies: Record<string, unknown> = {
    ...account.bodies,
    derivePlan: { schoolYear: formatSchoolYear(template.schoolYear) },
    addPlanTask: { parentId: draft.groupId, text: 'Việc mới' },
    editPlanNode: { text: 'Việc đổi lời' },
    assignTask: { leadUnitId: province.unitId, coordinatingUnitIds: [], dueOn: '2027-01-31', product: 'Báo cáo' },
    submitPlan: {},
    returnPlan: { reason: 'Thiếu chỉ tiêu' },
    amendPlan: { reason: 'Theo chỉ đạo mới' },
    exportComparison: { from: 1, to: null },
    exportPlan: { edition: null },
    issuePlan: { numberSymbol: '9/QĐ-UBND', issuedOn: '2026-09-01', issuer: 'UBND', signer: 'Người ký', title: 'Kế hoạch', theme: null },
    addDocument: { kind: 'directive', numberSymbol: '31/CT-TTg', issuer: 'Thủ tướng', issuedOn: '2024-09-25', title: 'Chỉ thị', signer: null, notSecret: true },
    addDocumentRelation: { kind: 'amends', toId: draft.documentId, effectiveOn: null },
    addCitation: { nodeId: null, documentId: draft.documentId, document: null, place: 'mục II' },
    previewDecisions: { decisions: [{ key: 'edited:theme:text', choice: 'keep', reason: 'Chờ ý kiến' }] },
    decideChanges: { decisions: [{ key: 'edited:theme:text', choice: 'keep', reason: 'Chờ ý kiến' }] },
    undoDecisions: { stepId: newId() },
    rollOverPlan: { choices: [{ nodeId: ending.taskIds[0], carry: 'leave', underId: null }] },
    dropPlanNode: {},
    restorePlanNode: {},
    movePlanNode: { parentId: draft.groupId, afterId: null },
    setPlanTargets: { targets: [{ id: null, indicator: null, name: 'Tỷ lệ', comparator: '>=', low: 20, high: null, text: null, unit: '%', due: null }] },
    finishTask: { finishedOn: '2026-10-01' },
    setPlanTheme: { text: 'Kỷ cương, sáng tạo' },
    setPlanMilestones: { milestones: [{ id: null, name: 'Khai giảng', on: '2026-09-05' }] },
    readImport: { sourceText: text },
    createPlanFromDocument: corrected(text, '2030-2031'),
    addThemeSource: { sourceText: text, notSecret: true, title: 'Bản tin', issuer: 'Báo', date: null, theme: 'Chủ đề khác' },
    publishPlan: { sha256: (await previewOf(unpublished.id)).sha256, reason: null },
    createPosition: { unitId: province.unitId, title: 'Chuyên viên', role: 'viewer' },
    changePosition: { title: 'Chuyên viên chính', role: 'viewer' },
    closePosition: {},
    appointPerson: { personId: people.personId, validFrom: '2026-09-01' },
    endAppointment: { on: '2999-01-01' },
    previewHandover: { personId: province.founder.id, email: null, name: null, from: '2999-01-01' },
    handOver: { personId: province.founder.id, email: null, name: null, from: '2999-01-01', sha256: 'a'.repeat(64) },
    invitePerson: {
      email: 'khach@example.test',
      name: 'Khách',
      positionId: null,
      unitId: province.unitId,
      title: 'Chuyên viên',
      role: 'viewer',
      validFrom: '2026-09-01',
    },
    resendInvitation: {},
    revokeInvitation: {},
    inspectInvitation: { token: 'khong-phai-ma-cua-ai-ca' },
    acceptInvitation: { token: 'khong-phai-ma-cua-ai-ca', name: 'Khách', password: 'ba con vịt bơi qua sông' },
    previewPeopleImport: { file },
    importPeople: { file, sha256: 'a'.repeat(64) },
    register: signUpForm(await aProvinceOnMap(database), `${newId()}@so.example.test`),
    confirmRegistration: { token: 'khong-phai-ma-cua-ai-ca', password: 'ba con vịt bơi qua sông' },
    approveRegistration: {},
    refuseRegistration: { reason: 'Công văn thiếu chữ ký' },
    suspendTenant: { reason: 'Chưa có người phụ trách' },
    mergeTenants: {
      intoTenantId: (await aProvince(database)).id,
      on: '2025-07-01',
      documentWords: 'Nghị quyết 202/2025/QH15',
      reason: 'Sắp xếp đơn vị hành chính cấp tỉnh',
    },
    ...templates.bodies,
    ...unitClassBodies,
    ...unitEvents.bodies,
    ...unitImports.bodies,
    ...figureStage.bodies,
    publishUnitPattern: aPatternToPublish(),
    readTemplateDocument: { sourceText: text },
    withdrawPublication: { reason: 'công bố nhầm' },
    exportAudit: { group: 'publication', language: 'vi' },
  }
  const queries: Record<string, string> = {
    searchTenant: '?q=vi%E1%BB%87c',
    compareEditions: '?from=1',
    ...figureStage.queries,
    listAdoption: templates.query,
    listPublishedThemes: templates.query,
  }
  const ofPlan = (planId: string, ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, planId]))
  const planOfOperation: Record<string, string> = {
    ...ofPlan(unpublished.id, ['previewPublication', 'publishPlan']),
    ...ofPlan(issued.id, aboutEditions),
    ...ofPlan(revised.planId, ['getReconciliation', 'previewDecisions', 'decideChanges', 'undoDecisions']),
    ...ofPlan(ending.id, ['getRollover', 'rollOverPlan']),
  }
  const calls = allOperations.map(({ operationId: id = '', method, path, request, security }): SampleCall => {
    const tenant = tenantOf(path)
    const plan = planOfOperation[id] ?? draft.id
    const values: Record<string, string> = {
      ...ids,
      ...(id === 'withdrawTemplateRevision' && templates.withdrawn),
      planId: plan,
      slug: tenant === 'ministry' ? ministry.slug : province.slug,
    }
    return {
      id,
      method: method.toUpperCase(),
      tenant,
      needs: needsOf(id, path),
      ofBothKinds: /\/(templates|unit-pattern(?!-)|audit|people|positions|appointments|invitations)/.test(path),
      grants: aboutPositions.includes(id) ? 'viewer' : null,
      wholeTenant: id === 'removePerson',
      inTopUnit: ['getPosition', 'reportUnitFigures', ...aboutPositions].includes(id),
      endsSession: ['eraseAccount', 'signOut'].includes(id),
      takesQuery: Boolean(request?.query),
      forStrangers: security?.length === 0,
      path: path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? `{${name}}`) + (queries[id] ?? ''),
      ...(request?.body && { body: bodies[id] }),
      ...(request?.body && !('application/json' in request.body.content) && { isForm: true }),
      ...(request?.headers && { headers: { 'if-match': '"1"' } }),
    }
  })
  return { province, ministry, calls: calls.toSorted((a, b) => Number(a.endsSession) - Number(b.endsSession)) }
}

export const isUnsafe = ({ method }: SampleCall): boolean => method !== 'GET'

/** Gives a person a password to sign in with. */
export async function givePassword(database: Database, who: TestPerson, password: string): Promise<void> {
  await givePasswordHash(database, who, await hashPassword(password))
}

/** What is asked of a plan that has an edition. */
const aboutEditions = ['amendPlan', 'compareEditions', 'exportComparison', 'getEdition']

const aboutPositions = [
  'createPosition',
  'changePosition',
  'closePosition',
  'appointPerson',
  'endAppointment',
  'previewHandover',
  'handOver',
  'invitePerson',
  'resendInvitation',
  'revokeInvitation',
]
