import { z } from '@hono/zod-openapi'
import { refusalCodes } from '@trongtam/domain'

/** RFC 9457 problem details; `code` is from the closed list of refusals, `internal` stands for every 5xx. */
export const Problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum([...refusalCodes, 'internal']),
    requestId: z.string(),
    detail: z.record(z.string(), z.unknown()).optional(),
    fields: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem')
