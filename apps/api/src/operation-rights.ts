import type { Operation } from '@trongtam/domain'
import { unitImportRights } from './features/unit-imports/a-unit-import-stage.ts'
import { templateRights } from './features/template-drafts/a-template-stage.ts'

/** For tests: whose tenant an operation of the contract is asked in; null where in none. */
export function tenantOf(path: string): 'province' | 'ministry' | null {
  if (!path.includes('{slug}')) return null
  return /\/\{slug\}\/(comparison|published|registrations|tenants|template-(drafts|revisions)|unit-pattern-revisions|adoption)/.test(path)
    ? 'ministry'
    : 'province'
}

/** For tests: the right an operation needs; null where everybody may. */
export function needsOf(id: string, path: string): Operation | null {
  return tenantOf(path) === null ? null : (rights[id] ?? 'tenant.read')
}

/** What needs more than to be in the tenant. */
const rights: Readonly<Record<string, Operation>> = {
  listPeople: 'people.read',
  removePerson: 'people.manage',
  listPeopleUnits: 'people.read',
  listPositions: 'people.read',
  getPosition: 'people.read',
  createPosition: 'people.manage',
  changePosition: 'people.manage',
  closePosition: 'people.manage',
  appointPerson: 'people.manage',
  endAppointment: 'people.manage',
  previewHandover: 'people.manage',
  handOver: 'people.manage',
  listInvitations: 'people.read',
  invitePerson: 'people.manage',
  resendInvitation: 'people.manage',
  revokeInvitation: 'people.manage',
  getPeopleTemplate: 'people.read',
  previewPeopleImport: 'people.manage',
  importPeople: 'people.manage',
  derivePlan: 'plan.derive',
  previewDecisions: 'plan.edit',
  decideChanges: 'plan.edit',
  undoDecisions: 'plan.edit',
  rollOverPlan: 'plan.derive',
  addPlanTask: 'plan.edit',
  editPlanNode: 'plan.edit',
  assignTask: 'plan.assign',
  submitPlan: 'plan.submit',
  returnPlan: 'plan.issue',
  issuePlan: 'plan.issue',
  amendPlan: 'plan.amend',
  discardAmendment: 'plan.amend',
  addDocument: 'document.import',
  addDocumentRelation: 'document.import',
  removeDocumentRelation: 'document.import',
  addCitation: 'plan.edit',
  removeCitation: 'plan.edit',
  dropPlanNode: 'plan.edit',
  restorePlanNode: 'plan.edit',
  movePlanNode: 'plan.edit',
  setPlanTargets: 'plan.edit',
  finishTask: 'plan.edit',
  setPlanTheme: 'plan.edit',
  setPlanMilestones: 'plan.edit',
  readImport: 'document.import',
  createPlanFromDocument: 'document.import',
  addThemeSource: 'document.import',
  previewPublication: 'publication.preview',
  publishPlan: 'publication.publish',
  withdrawPublication: 'publication.publish',
  listAudit: 'audit.read',
  getAuditRow: 'audit.read',
  exportAudit: 'audit.export',
  ...templateRights,
  compareProvinces: 'comparison.read',
  getPublishedPlan: 'comparison.read',
  listRegistrations: 'registration.read',
  getRegistration: 'registration.read',
  getRegistrationLetter: 'registration.read',
  approveRegistration: 'registration.decide',
  refuseRegistration: 'registration.decide',
  listTenants: 'registration.read',
  suspendTenant: 'tenant.suspend',
  mergeTenants: 'tenant.merge',
  resumeTenant: 'tenant.suspend',
  reportUnitFigures: 'unit.report-figures',
  publishUnitPattern: 'unit-pattern.publish',
  previewUnitEvent: 'unit.edit',
  applyUnitEvent: 'unit.edit',
  undoUnitEvent: 'unit.edit',
  ...unitImportRights,
  createUnitClass: 'unit.edit',
  changeUnitClass: 'unit.edit',
  removeUnitClass: 'unit.edit',
  createUnitKind: 'unit.edit',
  changeUnitKind: 'unit.edit',
}
