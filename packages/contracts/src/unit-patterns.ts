import { createRoute, z } from '@hono/zod-openapi'
import { patternPlaces, unitKinds, unitLevels } from '@trongtam/domain'
import { answers, inTenantPath, IsoDate, IsoTime, pageOf, pageQuery, takes } from './operation.ts'
import { UnitClassRule } from './unit-classes.ts'

const Words = (max: number) => z.string().trim().min(1).max(max)
const Key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)

/** `{place}` in a name is the place in full, `{name}` its plain name; the days are half-open. */
export const PatternBody = z
  .strictObject({
    key: Key,
    name: Words(200),
    kind: z.enum(unitKinds),
    level: z.enum(unitLevels),
    per: z.enum(patternPlaces),
    under: Key.nullable(),
    bearsCode: z.boolean(),
    from: IsoDate.nullable(),
    to: IsoDate.nullable(),
  })
  .openapi('PatternBody')

/** A kind of one province’s own is no other’s: a pattern names none. */
const PatternClassRule = UnitClassRule.omit({ ownKinds: true }).openapi('PatternClassRule')

export const UnitPatternContent = z
  .strictObject({
    bodies: z.array(PatternBody).min(1).max(200).readonly(),
    classes: z
      .array(z.strictObject({ name: Words(200), rule: PatternClassRule }))
      .max(100)
      .readonly(),
  })
  .openapi('UnitPatternContent')

const head = { title: Words(300), documentWords: Words(500).nullable() }

export const UnitPattern = z
  .strictObject({
    /** 0: what is built in, which stands until the ministry publishes one. */
    revision: z.int(),
    ...head,
    publishedAt: IsoTime.nullable(),
    content: UnitPatternContent,
  })
  .openapi('UnitPattern')

export const UnitPatternRevision = z
  .strictObject({ revision: z.int(), ...head, publishedAt: IsoTime, bodyCount: z.int(), classCount: z.int() })
  .openapi('UnitPatternRevision')

export const getUnitPattern = createRoute({
  operationId: 'getUnitPattern',
  tags: ['unit-patterns'],
  summary: 'The pattern of units a province begins with: the latest revision unless told',
  method: 'get',
  path: '/api/v1/t/{slug}/unit-pattern',
  request: { params: inTenantPath, query: z.strictObject({ revision: z.coerce.number().int().min(0).max(1_000_000).optional() }) },
  responses: answers(UnitPattern),
})

export const listUnitPatterns = createRoute({
  operationId: 'listUnitPatterns',
  tags: ['unit-patterns'],
  summary: 'The revisions of the pattern of units, latest first',
  method: 'get',
  path: '/api/v1/t/{slug}/unit-pattern/revisions',
  request: { params: inTenantPath, query: z.strictObject(pageQuery) },
  responses: answers(pageOf(UnitPatternRevision)),
})

export const publishUnitPattern = createRoute({
  operationId: 'publishUnitPattern',
  tags: ['unit-patterns'],
  summary: 'Publish a pattern as the next revision: provinces that begin from now on begin with it',
  method: 'post',
  path: '/api/v1/t/{slug}/unit-pattern-revisions',
  request: {
    params: inTenantPath,
    body: takes(
      z
        .strictObject({
          ...head,
          content: UnitPatternContent,
          /** The revision it was written upon: where it is told, another one in between refuses `version-stale`. */
          basedOn: z.int().min(0).optional(),
        })
        .openapi('PublishUnitPattern'),
    ),
  },
  responses: answers(UnitPatternRevision),
})
