import { createRoute, z } from '@hono/zod-openapi'
import { editionChanges, itemKinds, nodeKinds, origins } from '@trongtam/domain'
import { answers, Id, inTenantPath, IsoDate, IsoTime, pageOf, pageQuery, SchoolYearText, takes } from './operation.ts'
import { Problem } from './problem.ts'

const planPath = inTenantPath.extend({ planId: Id })
const DocumentRef = z.strictObject({ id: Id, numberSymbol: z.string().nullable(), issuedOn: IsoDate.nullable(), title: z.string(), hasFile: z.boolean() })

export const EditionSummary = z
  .strictObject({ number: z.int(), issuedAt: IsoTime, sha256: z.string(), reason: z.string().nullable(), document: DocumentRef.nullable() })
  .openapi('EditionSummary')

export const EditionRow = z
  .strictObject({
    itemId: Id,
    kind: z.enum(nodeKinds),
    number: z.string(),
    depth: z.int(),
    text: z.string(),
    origin: z.enum(origins),
    targets: z.array(z.string()),
    citations: z.array(z.string()),
    lead: z.string().nullable(),
    coordinating: z.array(z.string()),
    dueOn: IsoDate.nullable(),
    product: z.string().nullable(),
  })
  .openapi('EditionRow')

export const ComparisonRow = z
  .strictObject({
    itemId: z.string(),
    /** `title` is the plan's. */
    kind: z.enum([...itemKinds, 'assignment', 'title']),
    change: z.enum(editionChanges),
    /** The number of the node it stands at, in the later state where it is still there; empty outside of nodes. */
    number: z.string(),
    beforeNumber: z.string().nullable(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    reason: z.string().nullable(),
  })
  .openapi('ComparisonRow')

export const listEditions = createRoute({
  operationId: 'listEditions',
  tags: ['editions'],
  summary: 'The editions of a plan, latest first, each with its document and hash',
  method: 'get',
  path: '/api/v1/t/{slug}/plans/{planId}/editions',
  request: { params: planPath, query: z.strictObject(pageQuery) },
  responses: answers(pageOf(EditionSummary)),
})

export const getEdition = createRoute({
  operationId: 'getEdition',
  tags: ['editions'],
  summary: 'An edition as it was issued, in document order',
  method: 'get',
  path: '/api/v1/t/{slug}/plans/{planId}/editions/{number}',
  request: { params: planPath.extend({ number: z.coerce.number().int().min(1) }) },
  responses: answers(
    EditionSummary.extend({
      title: z.string(),
      theme: z.string().nullable(),
      rows: z.array(EditionRow),
      bases: z.array(z.string()),
      milestones: z.array(z.strictObject({ name: z.string(), on: IsoDate })),
    }).openapi('Edition'),
  ),
})

/** From an edition to a later one, or to the amendment that is being written where `to` is left out. */
const between = { from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(2).optional() }

export const compareEditions = createRoute({
  operationId: 'compareEditions',
  tags: ['editions'],
  summary: 'The comparison table between two editions, or between an edition and its amendment',
  method: 'get',
  path: '/api/v1/t/{slug}/plans/{planId}/comparison',
  request: { params: planPath, query: z.strictObject(between) },
  responses: answers(z.strictObject({ from: z.int(), to: z.int().nullable(), rows: z.array(ComparisonRow) }).openapi('EditionComparison')),
})

const docx = {
  200: {
    description: 'The file',
    content: { 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { schema: z.string().openapi({ format: 'binary' }) } },
  },
  default: { description: 'Refused', content: { 'application/problem+json': { schema: Problem } } },
} as const

export const exportComparison = createRoute({
  operationId: 'exportComparison',
  tags: ['editions'],
  summary: 'The comparison table as a .docx file in the layout of administrative documents; the export is itself a row of the audit',
  method: 'post',
  path: '/api/v1/t/{slug}/plans/{planId}/comparison/export',
  request: { params: planPath, body: takes(z.strictObject({ from: z.int().min(1), to: z.int().min(2).nullable() }).openapi('ExportComparison')) },
  responses: docx,
})

export const exportPlan = createRoute({
  operationId: 'exportPlan',
  tags: ['editions'],
  summary: 'A plan as a .docx file: an edition, or the draft as it stands where none is named',
  method: 'post',
  path: '/api/v1/t/{slug}/plans/{planId}/export',
  request: { params: planPath, body: takes(z.strictObject({ edition: z.int().min(1).nullable() }).openapi('ExportPlan')) },
  responses: docx,
})

export const getNodeHistory = createRoute({
  operationId: 'getNodeHistory',
  tags: ['editions'],
  summary: 'A group or task across editions and school years, each with the document behind it, latest first',
  method: 'get',
  path: '/api/v1/t/{slug}/plans/{planId}/nodes/{nodeId}/history',
  request: { params: planPath.extend({ nodeId: Id }) },
  responses: answers(
    z.strictObject({
      entries: z.array(
        z
          .strictObject({
            planId: Id,
            nodeId: Id,
            schoolYear: SchoolYearText,
            /** Null for a draft or an amendment that is not issued. */
            edition: z.int().nullable(),
            number: z.string(),
            text: z.string(),
            targets: z.array(z.string()),
            lead: z.string().nullable(),
            dueOn: IsoDate.nullable(),
            document: DocumentRef.nullable(),
            reason: z.string().nullable(),
          })
          .openapi('NodeHistoryEntry'),
      ),
    }),
  ),
})
