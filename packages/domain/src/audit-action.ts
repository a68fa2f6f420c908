import type { RefusalCode } from './refusal.ts'

/**
 * The closed list of what an audit row can tell. A new one needs its words in `audit-words.vi.ts` and `audit-words.en.ts`
 * before anything compiles. What stands before the dot is its group.
 */
export const auditActions = [
  'session.sign-in',
  'session.sign-out',
  'request.refused',
  'plan.derive',
  'plan.import',
  'plan.add-theme-source',
  'plan.add-task',
  'plan.edit',
  'plan.assign',
  'plan.drop',
  'plan.restore',
  'plan.move',
  'plan.set-targets',
  'plan.set-theme',
  'plan.set-milestones',
  'plan.cite',
  'plan.uncite',
  'plan.finish-task',
  'plan.submit',
  'plan.return',
  'plan.issue',
  'plan.amend',
  'plan.discard-amendment',
  'plan.reconcile',
  'plan.undo-reconcile',
  'plan.roll-over',
  'plan.export',
  'template.create-draft',
  'template.edit-draft',
  'template.discard-draft',
  'template.publish',
  'template.withdraw',
  'template.open-consultation',
  'template.close-consultation',
  'consultation.comment',
  'document.register',
  'document.relate',
  'document.unrelate',
  'publication.publish',
  'publication.withdraw',
  'registration.confirm',
  'registration.approve',
  'registration.refuse',
  'tenant.found',
  'tenant.suspend',
  'tenant.resume',
  'people.invite',
  'people.resend-invitation',
  'people.revoke-invitation',
  'people.accept-invitation',
  'people.import',
  'people.appoint',
  'people.end-appointment',
  'people.hand-over',
  'people.remove',
  'position.create',
  'position.change',
  'position.close',
  'unit.event',
  'unit.undo-event',
  'unit.import',
  'unit.export',
  'unit.create-class',
  'unit.change-class',
  'unit.remove-class',
  'unit.create-own-kind',
  'unit.change-own-kind',
  'unit.report-figures',
  'template.publish-unit-pattern',
  'tenant.merge',
  'audit.export',
  'account.reset-password',
  'account.change-password',
  'account.change-factors',
  'account.correct-name',
  'account.change-email',
  'account.export',
  'account.erase',
] as const
export type AuditAction = (typeof auditActions)[number]

export type AuditGroup = AuditAction extends infer Action ? (Action extends `${infer Group}.${string}` ? Group : never) : never

/** The groups of actions, each once. */
export const auditGroups: readonly AuditGroup[] = [...new Set(auditActions.map(auditGroupOf))]

export function auditGroupOf(action: AuditAction): AuditGroup {
  return action.slice(0, action.indexOf('.')) as AuditGroup
}

/** What an audit row can be about. */
export const auditEntities = [
  'session',
  'request',
  'plan',
  'plan_node',
  'edition',
  'template',
  'template_draft',
  'consultation',
  'document',
  'publication',
  'registration',
  'tenant',
  'position',
  'appointment',
  'invitation',
  'person',
  'audit',
  'unit',
  'unit_event',
  'unit_class',
  'unit_kind',
  'unit_import',
  'unit_pattern',
] as const
export type AuditEntity = (typeof auditEntities)[number]

/** The names `before` and `after` may use, at any depth; `test/isolation/audited.test.ts` names one that is missing. */
export const auditFields = [
  'method',
  'operation',
  'code',
  'provinceCode',
  'schoolYear',
  'templateId',
  'revision',
  'documentId',
  'groups',
  'theme',
  'parentId',
  'text',
  'origin',
  'status',
  'title',
  'numberSymbol',
  'issuedOn',
  'assignments',
  'role',
  'unitId',
  'unitClassId',
  'dueOn',
  'product',
  'planId',
  'sha256',
  'reason',
  'filter',
  'rows',
  'who',
  'group',
  'entity',
  'entityId',
  'from',
  'to',
  'positionId',
  'positionTitle',
  'personId',
  'appointmentId',
  'invitationId',
  'validFrom',
  'validTo',
  'closedOn',
  'appointments',
  'tasks',
  'nodes',
  'targets',
  'milestones',
  'place',
  'number',
  'finishedOn',
  'edition',
  'stage',
  'decisions',
  'accepted',
  'kept',
  'worded',
  'deferred',
  'summary',
  'decideBy',
  'closesOn',
  'nodeId',
  'kind',
  'issuer',
  'effectiveOn',
  'changes',
  'fromPlanId',
  'carried',
  'event',
  'name',
  'rule',
  'level',
  'units',
  'documentWords',
  'takeovers',
  'eventId',
  'baseKind',
  'figures',
  'value',
  'numerator',
  'denominator',
  'successorId',
  'predecessorId',
  'fileName',
  'on',
] as const
export type AuditField = (typeof auditFields)[number]

/** The refusals of somebody who is inside a tenant that its audit keeps (SEC-21). */
export const auditedRefusals = [
  'not-permitted',
  'step-up-required',
  'second-factor-required',
  'tenant-read-only',
  'tenant-suspended',
] as const satisfies readonly RefusalCode[]
export type AuditedRefusal = (typeof auditedRefusals)[number]

/** Every word the audit is read with, in one language. */
export interface AuditWords {
  /** What somebody did, as it follows their name. */
  readonly action: Readonly<Record<AuditAction, string>>
  readonly group: Readonly<Record<AuditGroup, string>>
  readonly entity: Readonly<Record<AuditEntity, string>>
  readonly field: Readonly<Record<AuditField, string>>
  /** Who it was, where a name is not to be shown. */
  readonly person: Readonly<Record<'ministry' | 'erased', string>>
  /** What somebody wanted to do when they were refused it. */
  readonly operation: Readonly<Record<string, string>>
  /** Values that are words of ours, by field and value: `status.draft`. What is not here is shown as it stands. */
  readonly value: Readonly<Record<string, string>>
}
