import type { TestPerson } from '@trongtam/testing'
import { formatSchoolYear } from '@trongtam/domain'
import { correctedDecision, decisionText } from './decision.ts'
import { leak } from './full-province.ts'
import type { World } from './world.ts'

/** A request that succeeds, and for each of its ids the id of another tenant to ask with instead. */
export interface Sample {
  /** The founder of the tenant unless told; null is nobody. */
  readonly as?: TestPerson | null
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
  /** Ids by the name of their parameter or field; a list of ids is named `name[]`. */
  readonly foreign?: Readonly<Record<string, string>>
}

type MakeSample = (world: World) => Sample | Promise<Sample>

const draftPath = ({ own }: World) => ({ planId: own.draft.planId, nodeId: own.draft.taskId })
const foreignDraft = ({ other }: World) => ({ planId: other.draft.planId, nodeId: other.draft.taskId })
const issuedPath = ({ own }: World) => ({ planId: own.issued.planId })
const foreignIssued = ({ other }: World) => ({ planId: other.issued.planId })

/** One for each operation of the contract, by its operationId; an operation without one fails the tests that read this. */
export const samples: Readonly<Record<string, MakeSample>> = {
  getMe: () => ({}),
  signIn: ({ member }) => ({ as: null, body: { email: member.email, password: member.password, remember: false } }),
  signOut: ({ member }) => ({ as: member }),
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
    body: { leadUnitId: world.own.unitId, coordinatingUnitIds: [world.own.schoolId], dueOn: '2027-01-31', product: 'Báo cáo' },
    foreign: { ...foreignDraft(world), leadUnitId: world.other.unitId, 'coordinatingUnitIds[]': world.other.schoolId },
  }),
  readImport: () => ({ body: { sourceText: decisionText } }),
  createPlanFromDocument: () => ({ body: correctedDecision }),
  addThemeSource: (world) => ({
    path: issuedPath(world),
    body: { sourceText: 'Bản tin', notSecret: true, title: 'Bản tin', issuer: 'Báo', date: null, theme: 'Chủ đề khác' },
    foreign: foreignIssued(world),
  }),
  getDocument: ({ own, other }) => ({ path: { documentId: own.documentId }, foreign: { documentId: other.documentId } }),
  listDocuments: () => ({ query: { standing: 'full-text', q: 'leak' } }),
  getUnit: ({ own, other }) => ({ path: { unitId: own.schoolId }, foreign: { unitId: other.schoolId } }),
  listUnitClasses: () => ({}),
  listUnits: ({ own, other }) => ({ query: { parentId: own.unitId }, foreign: { parentId: other.unitId } }),
  listStatistics: ({ own }) => ({ query: { schoolYear: formatSchoolYear(own.issued.schoolYear) } }),
  listPublications: () => ({}),
  issuePlan: (world) => ({
    headers: { 'if-match': '"1"' },
    path: { planId: world.own.issuable.planId },
    body: { numberSymbol: '9/QĐ-UBND', issuedOn: '2026-09-01', issuer: 'UBND', signer: 'Người ký', title: 'Kế hoạch', theme: null },
    foreign: { planId: world.other.issuable.planId },
  }),
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
  listTemplates: () => ({}),
  // A template is the same for every tenant: the id of another tenant's is one of another kind.
  getTemplate: ({ template, other }) => ({ path: { templateId: template.id }, foreign: { templateId: other.issued.planId } }),
  compareProvinces: ({ ministry, own }) => ({ as: ministry.founder, query: { schoolYear: formatSchoolYear(own.issued.schoolYear) } }),
  // What a province published is every ministry member's to read; what it did not is not.
  getPublishedPlan: ({ ministry, own, other }) => ({
    as: ministry.founder,
    path: { publicationId: String(own.publicationId) },
    foreign: { publicationId: other.issued.planId },
  }),
}

/** The tenant in whose name an operation is called. */
export function callerOf(operationId: string, { own, ministry }: World): World['own'] | World['ministry'] {
  return ['compareProvinces', 'getPublishedPlan'].includes(operationId) ? ministry : own
}

async function versionOf({ call, own }: World): Promise<Record<string, string>> {
  const node = await call('GET', `/api/v1/t/${own.slug}/plans/${own.draft.planId}/nodes/${own.draft.taskId}`, { as: own.founder })
  return { 'if-match': node.headers.get('etag') ?? '' }
}

/** Publishing needs the hash of what was previewed. */
async function hashOf({ call, own }: World): Promise<string> {
  const preview = await call('GET', `/api/v1/t/${own.slug}/plans/${own.unpublished.planId}/publication-preview`, { as: own.founder })
  return preview.json.sha256
}
