import { createRoute, z } from '@hono/zod-openapi'
import { itemKinds, reconcilingChoices } from '@trongtam/domain'
import { answers, Id, ifMatch, inTenantPath, IsoDate, IsoTime, takes } from './operation.ts'
import { ItemId, Rule } from './template-content.ts'

const ChangePart = z
  .strictObject({
    /** Names the change as long as it is proposed. */
    key: z.string(),
    type: z.enum(['edited', 'added', 'removed', 'moved', 'reordered', 'split', 'merged']),
    kind: z.enum(itemKinds),
    /** In the template. */
    itemId: z.string(),
    /** In the plan; null where the plan has none. */
    ourId: z.string().nullable(),
    field: z.string().nullable(),
    state: z.enum(['only-theirs', 'conflict']),
    why: z.string().nullable(),
    rule: Rule,
    /** What it is about, in a few words, and its number in the plan. */
    title: z.string(),
    number: z.string().nullable(),
    /** In words: what the template said, what it says now, what the plan says. */
    base: z.string().nullable(),
    theirs: z.string().nullable(),
    ours: z.string().nullable(),
    /** What the template says now as a value, to be worded anew. */
    value: z.unknown(),
  })
  .openapi('ProposedPart')

export const ProposedChange = ChangePart.extend({
  /** Where: the group's title as the plan or the template has it. */
  group: z.string().nullable(),
  parts: z.array(ChangePart),
  deferred: z.strictObject({ reason: z.string(), at: IsoTime }).nullable(),
  /** Until when it is to be decided: mandatory changes alone. */
  decideBy: IsoDate.nullable(),
  /** The day has passed. */
  overdue: z.boolean(),
}).openapi('ProposedChange')

export const Reconciliation = z
  .strictObject({
    planId: Id,
    templateId: Id,
    /** The revision the plan was last reconciled with, wholly. */
    revision: z.int(),
    latest: z.strictObject({ revision: z.int(), summary: z.string(), publishedAt: IsoTime, decideBy: IsoDate.nullable() }),
    /** Whether decisions may be taken now: on a draft or an amendment that is being edited. */
    editable: z.boolean(),
    changes: z.array(ProposedChange),
    /** What needs no decision: changed alike on both sides, changed by the province alone. */
    silent: z.strictObject({ same: z.int(), onlyOurs: z.int() }),
    /** The last step that can be undone, or null. */
    undoable: z.strictObject({ stepId: Id, at: IsoTime, decisions: z.int() }).nullable(),
    version: z.int(),
  })
  .openapi('Reconciliation')

/** None where the revision asks nothing: it is noted that the plan follows it. */
const Decisions = z
  .array(
    z.strictObject({
      key: z.string().min(1).max(300),
      choice: z.enum(reconcilingChoices),
      value: z.unknown().optional(),
      reason: z.string().trim().min(1).max(1000).optional(),
    }),
  )
  .max(3000)

const planPath = inTenantPath.extend({ planId: Id })

export const getReconciliation = createRoute({
  operationId: 'getReconciliation',
  tags: ['reconciliation'],
  summary: 'What the latest revision of the template proposes to a plan: base, theirs, ours of every change',
  method: 'get',
  path: '/api/v1/t/{slug}/plans/{planId}/reconciliation',
  request: { params: planPath },
  responses: answers(Reconciliation),
})

export const previewDecisions = createRoute({
  operationId: 'previewDecisions',
  tags: ['reconciliation'],
  summary: 'What decisions would make of the plan, without making it so',
  method: 'post',
  path: '/api/v1/t/{slug}/plans/{planId}/reconciliation/preview',
  request: { params: planPath, body: takes(z.strictObject({ decisions: Decisions }).openapi('PreviewDecisions')) },
  responses: answers(
    z
      .strictObject({
        rows: z.array(
          z.strictObject({
            itemId: ItemId.or(z.string()),
            kind: z.enum(itemKinds),
            change: z.enum(['added', 'reworded', 'moved', 'dropped', 'restored']),
            number: z.string(),
            before: z.string().nullable(),
            after: z.string().nullable(),
          }),
        ),
        open: z.int(),
      })
      .openapi('DecisionsPreview'),
  ),
})

export const decideChanges = createRoute({
  operationId: 'decideChanges',
  tags: ['reconciliation'],
  summary: 'Take, keep, word anew or put off proposed changes, all of them or none; mandatory ones that are put off stay in sight',
  method: 'post',
  path: '/api/v1/t/{slug}/plans/{planId}/reconciliation',
  request: { params: planPath, headers: ifMatch, body: takes(z.strictObject({ decisions: Decisions }).openapi('DecideChanges')) },
  responses: answers(Reconciliation),
})

export const undoDecisions = createRoute({
  operationId: 'undoDecisions',
  tags: ['reconciliation'],
  summary: 'Take back the last step of reconciling while nothing else has changed',
  method: 'post',
  path: '/api/v1/t/{slug}/plans/{planId}/reconciliation/undo',
  request: { params: planPath, headers: ifMatch, body: takes(z.strictObject({ stepId: Id }).openapi('UndoDecisions')) },
  responses: answers(Reconciliation),
})
