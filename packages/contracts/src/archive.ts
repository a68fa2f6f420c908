import { z } from '@hono/zod-openapi'
import { IsoDate, Slug } from './operation.ts'

/** What became of a tenant that was merged into another. */
export const Archive = z
  .strictObject({
    successor: z.strictObject({ slug: Slug, name: z.string() }),
    on: IsoDate,
    /** The document it was merged by. */
    documentWords: z.string(),
  })
  .openapi('Archive')
