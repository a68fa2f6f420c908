import { newId } from '@trongtam/db'
import { aProvinceOnMap, aWaitingProvince, signUp, signUpForm, tokenFor } from '@trongtam/api/a-registration'
import { aPerson, aProvince, type TestPerson } from '@trongtam/testing'
import { formatSchoolYear } from '@trongtam/domain'
import { accountSamples } from './account-samples.ts'
import { carrierSamples } from './carrier-samples.ts'
import { documentSamples } from './document-samples.ts'
import { correctedDecision, decisionText } from './decision.ts'
import { leak } from './full-province.ts'
import { planEditingSamples } from './plan-editing-samples.ts'
import { reconciliationSamples } from './reconciliation-samples.ts'
import { rolloverSamples } from './rollover-samples.ts'
import { secondFactorSamples } from './second-factor-samples.ts'
import { issuingSamples } from './issuing-samples.ts'
import { mailboxSamples } from './mailbox-samples.ts'
import { aPosition, peopleSamples } from './people-samples.ts'
import { ministryTemplateOperations, templateSamples } from './template-samples.ts'
import { unitEventSamples } from './unit-event-samples.ts'
import { unitClassSamples } from './unit-class-samples.ts'
import { unitImportSamples } from './unit-import-samples.ts'
import { unitFigureSamples } from './unit-figure-samples.ts'
import { unitPatternSamples } from './unit-pattern-samples.ts'
import type { World } from './world.ts'

/** A request that succeeds, and for each of its ids the id of another tenant to ask with instead. */
export interface Sample {
  /** The founder of the tenant unless told; null is nobody. */
  readonly as?: TestPerson | null
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: Readonly<Record<string, unknown>>
  /** The body is a form with files. */
  readonly isForm?: boolean
  readonly headers?: Readonly<Record<string, string>>
  /** Ids by the name of their parameter or field; a list of ids is named `name[]`. */
  readonly foreign?: Readonly<Record<string, string>>
  /** Another body to ask with for an id, by its name, that `body` has no place for. */
  readonly bodyFor?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

export type MakeSample = (world: World) => Sample | Promise<Sample>

const draftPath = ({ own }: World) => ({ planId: own.draft.planId, nodeId: own.draft.taskId })
const foreignDraft = ({ other }: World) => ({ planId: other.draft.planId, nodeId: other.draft.taskId })
const issuedPath = ({ own }: World) => ({ planId: own.issued.planId })
const foreignIssued = ({ other }: World) => ({ planId: other.issued.planId })

/** One for each operation of the contract, by its operationId; an operation without one fails the tests that read this. */
export const samples: Readonly<Record<string, MakeSample>> = {
  getMe: () => ({}),
  signIn: ({ member }) => ({ as: null, body: { email: member.email, password: member.password, remember: false } }),
  signOut: ({ member }) => ({ as: member }),
  ...secondFactorSamples,
  ...mailboxSamples,
  getHome: () => ({}),
  searchTenant: ({ own }) => ({ query: { q: leak('task', own.mark) } }),
  listPlans: () => ({ query: { limit: '10' } }),
  derivePlan: ({ template }) => ({ body: { schoolYear: formatSchoolYear(template.schoolYear) } }),
  getPlan: (world) => ({ path: issuedPath(world), foreign: foreignIssued(world) }),
  getPlanTree: (world) => ({ path: issuedPath(world), foreign: foreignIssued(world) }),
  listTasks: (world) => ({ path: issuedPath(world), query: { missing: 'due', origin: 'local' }, foreign: foreignIssued(world) }),
  getPlanNode: (world) => ({ path: draftPath(world), foreign: foreignDraft(world) }),
  addPlanTask: ({ own, other }) => ({
    path: { planId: own.draft.planId },
    body: { parentId: own.draft.groupId, text: 'Việc mới' },
    foreign: { planId: other.draft.planId, parentId: other.draft.groupId },
  }),
  editPlanNode: async (world) => ({ path: draftPath(world), headers: await versionOf(world), body: { text: 'Việc đổi lời' }, foreign: foreignDraft(world) }),
  assignTask: async (world) => ({
    path: draftPath(world),
    headers: await versionOf(world),
    body: {
      leadUnitId: world.own.unitId,
      leadPositionId: await aPosition(world),
      coordinatingUnitIds: [world.own.schoolId],
      dueOn: '2027-01-31',
      product: 'Báo cáo',
    },
    foreign: {
      ...foreignDraft(world),
      leadUnitId: world.other.unitId,
      leadPositionId: await aPosition(world, world.other),
      'coordinatingUnitIds[]': world.other.schoolId,
    },
  }),
  ...planEditingSamples,
  ...reconciliationSamples,
  ...rolloverSamples,
  listThemes: () => ({ query: { limit: '10' } }),
  readImport: () => ({ body: { sourceText: decisionText } }),
  createPlanFromDocument: () => ({ body: correctedDecision }),
  addThemeSource: (world) => ({
    path: issuedPath(world),
    body: { sourceText: 'Bản tin', notSecret: true, title: 'Bản tin', issuer: 'Báo', date: null, theme: 'Chủ đề khác' },
    foreign: foreignIssued(world),
  }),
  ...documentSamples,
  getUnit: ({ own, other }) => ({ path: { unitId: own.schoolId }, foreign: { unitId: other.schoolId } }),
  ...unitClassSamples,
  ...unitEventSamples,
  ...unitImportSamples,
  ...unitFigureSamples,
  ...carrierSamples,
  ...unitPatternSamples,
  listUnits: ({ own, other }) => ({ query: { parentId: own.unitId }, foreign: { parentId: other.unitId } }),
  listStatistics: ({ own }) => ({ query: { schoolYear: formatSchoolYear(own.issued.schoolYear) } }),
  listPublications: () => ({}),
  ...issuingSamples,
  previewPublication: (world) => ({ path: issuedPath(world), foreign: foreignIssued(world) }),
  publishPlan: async (world) => ({
    path: { planId: world.own.unpublished.planId },
    body: { sha256: await hashOf(world), reason: null },
    foreign: { planId: world.other.unpublished.planId },
  }),
  withdrawPublication: ({ own, other }) => ({
    path: { publicationId: String(own.publicationId) },
    body: { reason: 'công bố nhầm' },
    foreign: { publicationId: String(other.publicationId) },
  }),
  listProvinces: () => ({ as: null, query: { q: 'hai duong' } }),
  register: async ({ database }) => ({ as: null, isForm: true, body: signUpForm(await aProvinceOnMap(database), `${newId()}@so.example.test`) }),
  confirmRegistration: async ({ database, call }) => {
    const [place, applicant] = [await aProvinceOnMap(database), await aPerson(database)]
    await signUp(call, place, { email: applicant.email })
    return { as: null, body: { token: await tokenFor(database, applicant.email) } }
  },
  listOwnRegistrations: () => ({}),
  // Every sign-up and every province is the ministry's to decide on: a foreign id is one of another kind.
  listRegistrations: () => ({ query: { status: 'waiting' } }),
  getRegistration: (world) => aRegistrationPath(world),
  getRegistrationLetter: (world) => aRegistrationPath(world),
  approveRegistration: async (world) => ({ ...(await aRegistrationPath(world)), headers: { 'if-match': '"2"' }, body: {} }),
  refuseRegistration: async (world) => ({ ...(await aRegistrationPath(world)), headers: { 'if-match': '"2"' }, body: { reason: 'Thiếu chữ ký' } }),
  listTenants: () => ({}),
  suspendTenant: async ({ database, other }) => ({
    path: { tenantId: (await aProvince(database)).id },
    headers: { 'if-match': '"1"' },
    body: { reason: 'Chưa có người phụ trách' },
    foreign: { tenantId: other.issued.planId },
  }),
  resumeTenant: async ({ database, call, ministry, other }) => {
    const { id } = await aProvince(database)
    const path = `/api/v1/t/${ministry.slug}/tenants/${id}/suspension`
    await call('POST', path, { as: ministry.founder, headers: { 'if-match': '"1"' }, body: { reason: 'Chưa có người phụ trách' } })
    return { path: { tenantId: id }, headers: { 'if-match': '"2"' }, foreign: { tenantId: other.issued.planId } }
  },
  mergeTenants: async ({ database, other }) => ({
    path: { tenantId: (await aProvince(database)).id },
    headers: { 'if-match': '"1"' },
    body: { intoTenantId: (await aProvince(database)).id, on: '2025-07-01', documentWords: 'Nghị quyết 202/2025/QH15', reason: 'Sắp xếp cấp tỉnh' },
    foreign: { tenantId: other.issued.planId, intoTenantId: other.issued.planId },
  }),
  ...peopleSamples,
  ...accountSamples,
  listAudit: ({ own, other }) => ({
    query: { personId: own.founder.id, entityId: String(own.publicationId), group: 'publication', limit: '10' },
    foreign: { personId: other.founder.id, entityId: String(other.publicationId) },
  }),
  getAuditRow: async (world) => ({ path: { auditId: await auditOf(world, world.own) }, foreign: { auditId: await auditOf(world, world.other) } }),
  exportAudit: ({ own, other }) => ({
    body: { personId: own.founder.id, entityId: String(own.publicationId), language: 'vi' },
    foreign: { personId: other.founder.id, entityId: String(other.publicationId) },
  }),
  ...templateSamples,
  compareProvinces: ({ ministry, own }) => ({ as: ministry.founder, query: { schoolYear: formatSchoolYear(own.issued.schoolYear) } }),
  // What a province published is every ministry member's to read; what it did not is not.
  getPublishedPlan: ({ ministry, own, other }) => ({
    as: ministry.founder,
    path: { publicationId: String(own.publicationId) },
    foreign: { publicationId: other.issued.planId },
  }),
}

const ofMinistry =
  /^(compareProvinces|getPublishedPlan|(list|get|approve|refuse)Registration(s|Letter)?|(suspend|resume)Tenant|(list|merge)Tenants|publishUnitPattern)$/

/** The tenant in whose name an operation is called. */
export function callerOf(operationId: string, { own, ministry }: World): World['own'] | World['ministry'] {
  return ofMinistry.test(operationId) || ministryTemplateOperations.test(operationId) ? ministry : own
}

async function aRegistrationPath({ database, call, other }: World): Promise<Sample> {
  return { path: { registrationId: (await aWaitingProvince(database, call)).registrationId }, foreign: { registrationId: other.issued.planId } }
}

async function versionOf({ call, own }: World): Promise<Record<string, string>> {
  const node = await call('GET', `/api/v1/t/${own.slug}/plans/${own.draft.planId}/nodes/${own.draft.taskId}`, { as: own.founder })
  return { 'if-match': node.headers.get('etag') ?? '' }
}

/** A row of the audit of one of the provinces. */
async function auditOf({ call }: World, { slug, founder }: World['own']): Promise<string> {
  const page = await call('GET', `/api/v1/t/${slug}/audit?group=plan`, { as: founder })
  return page.json.items[0].id
}

/** Publishing needs the hash of what was previewed. */
async function hashOf({ call, own }: World): Promise<string> {
  const preview = await call('GET', `/api/v1/t/${own.slug}/plans/${own.unpublished.planId}/publication-preview`, { as: own.founder })
  return preview.json.sha256
}
