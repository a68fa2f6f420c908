import { z } from '@hono/zod-openapi'
import { comparators, fieldRules, nodeKinds } from '@trongtam/domain'
import { IsoDate } from './operation.ts'

/** The id of a piece of a template: the same in every revision, chosen by whoever writes it; a UUID of version 7 (ISO-14). */
export const ItemId = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
export const Rule = z.enum(fieldRules)

/** A level to reach; which of the values it has is told by the comparator. */
export const Level = z
  .discriminatedUnion('comparator', [
    z.strictObject({ comparator: z.enum(['>=', '<=', '=', '~']), value: z.number(), unit: z.string().max(60) }),
    z.strictObject({ comparator: z.literal('range'), low: z.number(), high: z.number(), unit: z.string().max(60) }),
    z.strictObject({ comparator: z.enum(['milestone', 'text']), text: z.string().trim().min(1).max(500) }),
  ])
  .openapi('Level')

export const CitedDocument = z
  .strictObject({
    kind: z.string().trim().min(1).max(60),
    numberSymbol: z.string().trim().min(1).max(60).nullable(),
    issuer: z.string().trim().min(1).max(300),
    issuedOn: IsoDate.nullable(),
    title: z.string().trim().min(1).max(1000),
  })
  .openapi('CitedDocument')

export const TemplateTarget = z
  .strictObject({
    id: ItemId,
    indicator: z.string().trim().max(60).nullable(),
    name: z.string().trim().min(1).max(1000),
    level: Level,
    due: z.string().trim().max(60).nullable(),
    rule: Rule,
  })
  .openapi('TemplateTarget')

export const TemplateNode = z
  .strictObject({
    id: ItemId,
    parentId: ItemId.nullable(),
    kind: z.enum(nodeKinds),
    position: z.int(),
    text: z.string().max(10_000),
    rule: Rule,
    placeRule: Rule,
    targets: z.array(TemplateTarget).max(100),
    cameFrom: z.array(ItemId).max(50),
  })
  .openapi('TemplateNode')

/** All a revision of a template says. */
export const TemplateContent = z
  .strictObject({
    theme: z.strictObject({ text: z.string().max(1000), rule: Rule }),
    nodes: z.array(TemplateNode).max(3000),
    bases: z.array(z.strictObject({ id: ItemId, nodeId: ItemId.nullable(), document: CitedDocument, place: z.string().trim().max(300), rule: Rule })).max(500),
    milestones: z.array(z.strictObject({ id: ItemId, name: z.string().trim().min(1).max(500), on: IsoDate, rule: Rule })).max(200),
  })
  .openapi('TemplateContent')

/** One value of a level as rows of a plan hold it, for forms. */
export const LevelFields = {
  comparator: z.enum(comparators),
  low: z.number().nullable(),
  high: z.number().nullable(),
  text: z.string().trim().max(500).nullable(),
  unit: z.string().trim().max(60),
}
