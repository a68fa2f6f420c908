import { createRoute, z } from '@hono/zod-openapi'
import { ownerships, planStages, planStatuses, schoolStages, unitEventFaultCodes, unitEventKinds, unitKinds, unitLevels } from '@trongtam/domain'
import { answers, Id, ifMatch, inTenantPath, IsoDate, IsoTime, pageOf, pageQuery, SchoolYearText, takes } from './operation.ts'

const Words = (max: number) => z.string().trim().min(1).max(max)
const Name = Words(300)
const Units = z.array(Id).min(1).max(500)

const facts = {
  kind: z.enum(unitKinds),
  ownKindId: Id.nullable(),
  stage: z.enum(schoolStages).nullable(),
  ownership: z.enum(ownerships).nullable(),
  area: z.string().trim().max(100).nullable(),
  tags: z.array(Words(60)).max(20),
}

/** A unit that an event establishes; its id is made by whoever asks, so that the event can name it. */
export const EstablishedUnit = z
  .strictObject({ unitId: Id, name: Name, code: z.string().trim().max(40).nullable(), level: z.enum(unitLevels), parentUnitId: Id.nullable(), ...facts })
  .openapi('EstablishedUnit')

const Heirs = z.record(Id, Id.nullable())
const on = IsoDate

/** One event upon units, as of its day: `packages/domain/src/unit-history/unit-event.ts` says what each kind means. */
export const UnitEvent = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('establish'), on, units: z.array(EstablishedUnit).min(1).max(500) }),
    z.strictObject({ kind: z.literal('rename'), on, unitId: Id, name: Name }),
    z.strictObject({ kind: z.literal('recode'), on, unitId: Id, code: z.string().trim().max(40).nullable() }),
    z.strictObject({ kind: z.literal('move'), on, unitIds: Units, parentUnitId: Id.nullable() }),
    z.strictObject({ kind: z.literal('merge'), on, unitIds: Units, into: z.union([Id, EstablishedUnit]), children: Heirs }),
    z.strictObject({
      kind: z.literal('split'),
      on,
      unitId: Id,
      parts: z
        .array(z.union([Id, EstablishedUnit]))
        .min(1)
        .max(50),
      goesOn: z.boolean(),
      children: Heirs,
    }),
    z.strictObject({ kind: z.literal('dissolve'), on, unitIds: Units, children: Heirs }),
    z.strictObject({ kind: z.literal('transfer-level'), on, unitId: Id, level: z.enum(unitLevels), parentUnitId: Id.nullable() }),
    z.strictObject({ kind: z.literal('change-kind'), on, unitId: Id, to: z.strictObject(facts) }),
  ])
  .openapi('UnitEvent')

export const UnitEventFault = z
  .strictObject({ code: z.enum(unitEventFaultCodes), unitId: Id.nullable(), unitName: z.string().nullable() })
  .openapi('UnitEventFault')

/** What a unit is before and after an event; null: not there. */
const UnitState = z.strictObject({
  name: z.string(),
  code: z.string().nullable(),
  kind: z.enum(unitKinds),
  level: z.enum(unitLevels),
  stage: z.enum(schoolStages).nullable(),
  ownership: z.enum(ownerships).nullable(),
  area: z.string().nullable(),
  tags: z.array(z.string()).readonly(),
  parentId: Id.nullable(),
  parentName: z.string().nullable(),
})

export const TouchedUnit = z
  .strictObject({ unitId: Id, chief: z.boolean(), before: UnitState.nullable(), after: UnitState.nullable(), subtreeCount: z.int() })
  .openapi('TouchedUnit')

const heldWork = {
  fromUnitId: Id,
  fromUnitName: z.string(),
  /** Who would take it over unless told otherwise; null: nobody. */
  defaultToUnitId: Id.nullable(),
}

/** What an event would do: nothing is changed. Lists are whole up to 500 entries; the counts always are. */
export const UnitEventPreview = z
  .strictObject({
    faults: z.array(UnitEventFault),
    touched: z.array(TouchedUnit),
    touchedCount: z.int(),
    /** All units below those touched: their path to the root changes, they themselves do not. */
    belowCount: z.int(),
    /** Positions in units that end, with who holds them. */
    positions: z.array(z.strictObject({ positionId: Id, title: z.string(), role: z.string(), holders: z.array(z.string()), ...heldWork })),
    /** Open tasks given to units that end, by themselves: not through a class. */
    assignments: z.array(
      z.strictObject({
        assignmentId: Id,
        planId: Id,
        planTitle: z.string(),
        nodeId: Id,
        text: z.string(),
        role: z.string(),
        dueOn: IsoDate.nullable(),
        ...heldWork,
      }),
    ),
    responsibilities: z.array(z.strictObject({ responsibilityId: Id, planId: Id, planTitle: z.string(), duty: z.string(), ...heldWork })),
    /** Classes whose members change on that day. */
    classes: z.array(z.strictObject({ unitClassId: Id, name: z.string(), before: z.int(), after: z.int() })),
    /** Figures the units that end have reported: they stay with them and are read in either boundaries. */
    figureCount: z.int(),
    /** Units that have reported for a school year which begins on the day or after it: their figures count on, and are not reported again by who comes after. */
    figuresAhead: z.array(z.strictObject({ unitId: Id, unitName: z.string(), schoolYear: SchoolYearText })),
    /** What each unit may be taken over by: units that come after it or its parent. */
    heirs: z.array(z.strictObject({ unitId: Id, name: z.string() })),
    peopleCount: z.int(),
    /** Open invitations to positions in units that end: they lead to what takes the position over. */
    invitationCount: z.int(),
    /** Plans that name units that end by themselves, whatever became of them; published: one of it stands; behind: it waits to be reconciled. */
    plans: z.array(
      z.strictObject({
        planId: Id,
        title: z.string(),
        schoolYear: SchoolYearText,
        status: z.enum(planStatuses),
        stage: z.enum(planStages),
        taskCount: z.int(),
        dutyCount: z.int(),
        isPublished: z.boolean(),
        isBehind: z.boolean(),
      }),
    ),
    /** Imports of units that run now. */
    runningImports: z.array(z.strictObject({ importId: Id, fileName: z.string() })),
    /** Drafts of the ministry that are open for comments, where somebody in a unit that ends may comment. */
    openConsultationCount: z.int(),
    /** Of the event and all it would touch; to be sent with the decision. */
    sha256: z.string().length(64),
  })
  .openapi('UnitEventPreview')

export const UnitEventSummary = z
  .strictObject({
    id: Id,
    kind: z.enum(unitEventKinds),
    on: IsoDate,
    documentId: Id.nullable(),
    /** `Nghị quyết 202/2025/QH15 ngày 12/6/2025`: of the register, or as it was typed. */
    documentWords: z.string().nullable(),
    note: z.string().nullable(),
    /** The units it was about, before and after, 20 at the most. */
    chiefs: z.array(z.strictObject({ unitId: Id, before: z.string().nullable(), after: z.string().nullable() })),
    touchedCount: z.int(),
    takeoverCount: z.int(),
    createdAt: IsoTime,
    createdByName: z.string(),
    undoneAt: IsoTime.nullable(),
    undoneByName: z.string().nullable(),
    undoReason: z.string().nullable(),
    version: z.int(),
  })
  .openapi('UnitEventSummary')

const eventPath = inTenantPath.extend({ eventId: Id })

export const previewUnitEvent = createRoute({
  operationId: 'previewUnitEvent',
  tags: ['units'],
  summary: 'What an event upon units would do: faults, units, positions, tasks, classes; changes nothing',
  method: 'post',
  path: '/api/v1/t/{slug}/unit-events/preview',
  request: { params: inTenantPath, body: takes(z.strictObject({ event: UnitEvent }).openapi('PreviewUnitEvent')) },
  responses: answers(UnitEventPreview),
})

export const applyUnitEvent = createRoute({
  operationId: 'applyUnitEvent',
  tags: ['units'],
  summary: 'Carry out an event upon units as previewed, with who takes over what, in one transaction',
  method: 'post',
  path: '/api/v1/t/{slug}/unit-events',
  request: {
    params: inTenantPath,
    body: takes(
      z
        .strictObject({
          event: UnitEvent,
          documentId: Id.nullable(),
          documentWords: Words(500).nullable(),
          note: Words(1000).nullable(),
          /** Only what departs from the defaults of the preview. */
          takeovers: z
            .array(z.strictObject({ subject: z.enum(['assignment', 'responsibility', 'position']), subjectId: Id, toUnitId: Id.nullable() }))
            .max(1000),
          sha256: z.string().length(64),
        })
        .openapi('ApplyUnitEvent'),
    ),
  },
  responses: answers(UnitEventSummary),
})

export const listUnitEvents = createRoute({
  operationId: 'listUnitEvents',
  tags: ['units'],
  summary: 'Events upon units, the latest day first; of one unit, or of a span of days',
  method: 'get',
  path: '/api/v1/t/{slug}/unit-events',
  request: {
    params: inTenantPath,
    query: z.strictObject({ ...pageQuery, unitId: Id.optional(), from: IsoDate.optional(), to: IsoDate.optional() }),
  },
  responses: answers(pageOf(UnitEventSummary)),
})

export const getUnitEvent = createRoute({
  operationId: 'getUnitEvent',
  tags: ['units'],
  summary: 'One event with the units it touched, who took over what, and whether it may be undone',
  method: 'get',
  path: '/api/v1/t/{slug}/unit-events/{eventId}',
  request: { params: eventPath },
  responses: answers(
    UnitEventSummary.extend({
      touched: z.array(TouchedUnit),
      takeovers: z.array(
        z.strictObject({
          subject: z.enum(['assignment', 'responsibility', 'position']),
          subjectId: Id,
          words: z.string(),
          fromUnitId: Id,
          fromUnitName: z.string(),
          toUnitId: Id.nullable(),
          toUnitName: z.string().nullable(),
        }),
      ),
      /** Why it cannot be undone now; empty: it can. */
      dependants: z.array(z.strictObject({ kind: z.enum(['later-event', 'child', 'position', 'assignment', 'figure', 'lineage']), words: z.string() })),
    }).openapi('UnitEventDetail'),
  ),
})

export const undoUnitEvent = createRoute({
  operationId: 'undoUnitEvent',
  tags: ['units'],
  summary: 'Undo an event while nothing depends on it: units, positions and takeovers are as before',
  method: 'post',
  path: '/api/v1/t/{slug}/unit-events/{eventId}/undo',
  request: { params: eventPath, headers: ifMatch, body: takes(z.strictObject({ reason: Words(1000) }).openapi('UndoUnitEvent')) },
  responses: answers(UnitEventSummary),
})
