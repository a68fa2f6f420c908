import { z } from '@hono/zod-openapi'
import { Problem } from './problem.ts'

/** The answers of an operation that gives an .xlsx file. */
export const workbook = {
  200: {
    description: 'Done',
    content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: z.string().openapi({ format: 'binary' }) } },
  },
  default: { description: 'Refused', content: { 'application/problem+json': { schema: Problem } } },
} as const
