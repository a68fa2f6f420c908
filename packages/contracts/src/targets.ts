import { z } from '@hono/zod-openapi'
import { comparators } from '@trongtam/domain'
import { Id } from './operation.ts'

export const Target = z
  .strictObject({
    id: Id,
    code: z.string().nullable(),
    name: z.string(),
    comparator: z.enum(comparators),
    low: z.number().nullable(),
    high: z.number().nullable(),
    text: z.string().nullable(),
    unit: z.string(),
    due: z.string().nullable(),
    periodBasis: z.enum(['school-year', 'calendar-year']),
    note: z.string().nullable(),
    results: z.array(
      z.strictObject({
        numerator: z.number(),
        denominator: z.number().nullable(),
        percent: z.number().nullable(),
        asOf: z.string(),
        note: z.string().nullable(),
      }),
    ),
  })
  .openapi('Target')
