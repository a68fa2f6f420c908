import { createRoute, z } from '@hono/zod-openapi'
import { comparators } from '@trongtam/domain'
import { answers, Id, inTenantPath, IsoDate, SchoolYearText, takes } from './operation.ts'
import { PlanSummary } from './plans.ts'

const line = z.int().min(1)
const SourceText = z.string().max(10 * 1024 * 1024)

/** What the parser read; every field that was not found is null, never guessed. */
export const ReadDocument = z
  .strictObject({
    kind: z.string().nullable(),
    standing: z.enum(['full-text', 'report']),
    numberSymbol: z.string().nullable(),
    date: IsoDate.nullable(),
    issuer: z.string().nullable(),
    signer: z.string().nullable(),
    title: z.string().nullable(),
    schoolYear: SchoolYearText.nullable(),
    theme: z.strictObject({ text: z.string(), line }).nullable(),
    groups: z.array(
      z.strictObject({ number: z.string(), title: z.string(), line, tasks: z.array(z.strictObject({ text: z.string(), line, leadIn: z.boolean() })) }),
    ),
    legalBases: z.array(z.strictObject({ numberSymbol: z.string().nullable(), name: z.string(), date: IsoDate.nullable(), type: z.string().nullable(), line })),
    targets: z.array(
      z.strictObject({
        text: z.string(),
        comparator: z.enum(comparators),
        low: z.number().nullable(),
        high: z.number().nullable(),
        unit: z.string(),
        due: z.string().nullable(),
        line,
      }),
    ),
    responsibilities: z.array(z.strictObject({ actor: z.string(), duty: z.string(), tone: z.enum(['order', 'request']), line })),
    recipients: z.array(z.string()),
    diagnostics: z.array(z.strictObject({ code: z.string(), line: line.nullable(), message: z.string() })),
    existingPlan: z.strictObject({ id: Id, title: z.string() }).nullable(),
  })
  .openapi('ReadDocument')

/** The structure as the person corrected it; the source goes along and is kept verbatim. */
export const CorrectedDocument = z
  .strictObject({
    sourceText: SourceText,
    notSecret: z.literal(true),
    numberSymbol: z.string().trim().max(60).nullable(),
    date: IsoDate.nullable(),
    issuer: z.string().trim().min(1).max(300),
    signer: z.string().trim().max(200).nullable(),
    title: z.string().trim().min(1).max(1000),
    schoolYear: SchoolYearText,
    theme: z.strictObject({ text: z.string().trim().min(1).max(1000), line: line.nullable() }).nullable(),
    groups: z
      .array(
        z.strictObject({
          number: z.string().max(20),
          title: z.string().trim().min(1).max(2000),
          line: line.nullable(),
          tasks: z.array(z.strictObject({ text: z.string().trim().min(1).max(10_000), line: line.nullable() })).max(500),
        }),
      )
      .min(1)
      .max(200),
    legalBases: z
      .array(
        z.strictObject({
          numberSymbol: z.string().trim().max(60).nullable(),
          name: z.string().trim().max(1000),
          date: IsoDate.nullable(),
          type: z.string().nullable(),
          line: line.nullable(),
        }),
      )
      .max(500),
    targets: z
      .array(
        z.strictObject({
          text: z.string().trim().min(1).max(2000),
          comparator: z.enum(comparators),
          low: z.number().nullable(),
          high: z.number().nullable(),
          unit: z.string().max(60),
          due: z.string().max(60).nullable(),
          line: line.nullable(),
        }),
      )
      .max(500),
    responsibilities: z
      .array(
        z.strictObject({
          actor: z.string().trim().min(1).max(500),
          duty: z.string().trim().min(1).max(10_000),
          tone: z.enum(['order', 'request']),
          line: line.nullable(),
        }),
      )
      .max(500),
    recipients: z.array(z.string().trim().min(1).max(500)).max(200),
  })
  .openapi('CorrectedDocument')

export const readImport = createRoute({
  operationId: 'readImport',
  tags: ['imports'],
  summary: 'Read the text of a document; nothing is stored',
  method: 'post',
  path: '/api/v1/t/{slug}/imports/reading',
  request: { params: inTenantPath, body: takes(z.strictObject({ sourceText: SourceText }).openapi('ReadImport')) },
  responses: answers(ReadDocument),
})

export const createPlanFromDocument = createRoute({
  operationId: 'createPlanFromDocument',
  tags: ['imports'],
  summary: 'Create the plan of the corrected document, all or nothing',
  method: 'post',
  path: '/api/v1/t/{slug}/imports',
  request: { params: inTenantPath, body: takes(CorrectedDocument) },
  responses: answers(PlanSummary),
})

export const addThemeSource = createRoute({
  operationId: 'addThemeSource',
  tags: ['imports'],
  summary: 'Keep a report about the year as a further source of the theme, of standing "tường thuật"',
  method: 'post',
  path: '/api/v1/t/{slug}/plans/{planId}/theme-sources',
  request: {
    params: inTenantPath.extend({ planId: Id }),
    body: takes(
      z
        .strictObject({
          sourceText: SourceText,
          notSecret: z.literal(true),
          title: z.string().trim().min(1).max(1000),
          issuer: z.string().trim().min(1).max(300),
          date: IsoDate.nullable(),
          theme: z.string().trim().min(1).max(1000),
        })
        .openapi('ThemeSource'),
    ),
  },
  responses: answers(PlanSummary),
})
