import { createRoute, z } from '@hono/zod-openapi'
import { answers, Id, ifMatch, inTenantPath, IsoDate, SchoolYearText, takes } from './operation.ts'
import { PlanSummary } from './plans.ts'
import { ItemId } from './template-content.ts'

const planPath = inTenantPath.extend({ planId: Id })
const Match = z.strictObject({
  itemId: ItemId,
  text: z.string(),
  score: z.number(),
  reasons: z.array(z.strictObject({ code: z.string(), percent: z.number().nullable() })),
})

export const getRollover = createRoute({
  operationId: 'getRollover',
  tags: ['rollover'],
  summary: "What of a plan would go on into the next school year's, and where, with the reasons",
  method: 'get',
  path: '/api/v1/t/{slug}/plans/{planId}/rollover',
  request: { params: planPath },
  responses: answers(
    z
      .strictObject({
        schoolYear: SchoolYearText,
        next: z.strictObject({ schoolYear: SchoolYearText, templateId: Id, revision: z.int(), theme: z.string() }),
        /** The groups of the next template, to choose from. */
        nextGroups: z.array(z.strictObject({ itemId: ItemId, number: z.string(), text: z.string() })),
        groups: z.array(z.strictObject({ nodeId: Id, number: z.string(), text: z.string(), match: Match.nullable() })),
        tasks: z.array(
          z.strictObject({
            nodeId: Id,
            number: z.string(),
            text: z.string(),
            dueOn: IsoDate.nullable(),
            why: z.enum(['standing', 'unfinished', 'finished', 'taken-over']),
            carry: z.enum(['link', 'copy', 'leave']),
            underId: ItemId.nullable(),
            match: Match.nullable(),
          }),
        ),
        version: z.int(),
      })
      .openapi('Rollover'),
  ),
})

export const rollOverPlan = createRoute({
  operationId: 'rollOverPlan',
  tags: ['rollover'],
  summary: "Begin next year's plan from next year's template and carry on what was chosen; the old year is locked and stays readable",
  method: 'post',
  path: '/api/v1/t/{slug}/plans/{planId}/rollover',
  request: {
    params: planPath,
    headers: ifMatch,
    body: takes(
      z
        .strictObject({
          choices: z.array(z.strictObject({ nodeId: Id, carry: z.enum(['link', 'copy', 'leave']), underId: ItemId.nullable() })).max(3000),
        })
        .openapi('RollOverPlan'),
    ),
  },
  responses: answers(PlanSummary),
})
