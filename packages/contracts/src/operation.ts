import { z } from '@hono/zod-openapi'
import type { ZodType } from 'zod'
import { Problem } from './problem.ts'

/** The answers of an operation: its own JSON on success, problem+json for everything else. */
export function answers<const S extends ZodType>(schema: S) {
  return {
    200: { description: 'Done', content: { 'application/json': { schema } } },
    default: { description: 'Refused', content: { 'application/problem+json': { schema: Problem } } },
  } as const
}

/** The JSON body an operation needs. */
export function takes<const S extends ZodType>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } } as const
}

export const Id = z.uuid()
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
export const SchoolYearText = z
  .string()
  .regex(/^\d{4}-\d{4}$/)
  .openapi({ example: '2026-2027' })
export const IsoDate = z.iso.date()
export const IsoTime = z.iso.datetime()

export const inTenantPath = z.strictObject({ slug: Slug })

/** Reads of a list: 50 entries unless told, 200 at most; `cursor` is `nextCursor` of the page before. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(300).optional(),
}

export function pageOf<const S extends ZodType>(item: S) {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() })
}

/** The version a change was made upon, as the ETag of the last read. */
export const ifMatch = z.object({ 'if-match': z.string().max(40).optional() })
