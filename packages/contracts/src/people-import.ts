import { createRoute, z } from '@hono/zod-openapi'
import { answers, inTenantPath, takes } from './operation.ts'
import { Problem } from './problem.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** An .xlsx file as base64, 8 MB at the most before encoding. */
const File = z.string().min(1).max(11_300_000)

const ImportFault = z.enum([
  'missing',
  'not-an-email',
  'not-a-date',
  'too-long',
  'unknown-unit',
  'ambiguous-unit',
  'unknown-role',
  'role-not-grantable',
  'twice-in-file',
])

export const ImportedRow = z
  .strictObject({
    /** As the spreadsheet counts. */
    row: z.int(),
    name: z.string(),
    email: z.string(),
    unit: z.string(),
    title: z.string(),
    /** `new`: will be invited; `known`: a member in this position or invited to it already, passed over; `fault`: to be mended in the file. */
    state: z.enum(['new', 'known', 'fault']),
    /** Whether the invitation makes a position or fills one that is vacant; null where nobody is invited. */
    position: z.enum(['new', 'vacant']).nullable(),
    faults: z.array(z.strictObject({ column: z.string(), columnTitle: z.string(), value: z.string(), code: ImportFault })),
  })
  .openapi('ImportedRow')

export const PeopleImportPreview = z
  .strictObject({ sheet: z.string(), rows: z.array(ImportedRow), newCount: z.int(), knownCount: z.int(), faultCount: z.int(), sha256: z.string() })
  .openapi('PeopleImportPreview')

export const getPeopleTemplate = createRoute({
  operationId: 'getPeopleTemplate',
  tags: ['people'],
  summary: 'The spreadsheet to fill in for inviting many, with the units and roles to choose from',
  method: 'get',
  path: '/api/v1/t/{slug}/people/template.xlsx',
  request: { params: inTenantPath },
  responses: {
    200: { description: 'Done', content: { [xlsx]: { schema: z.string().openapi({ format: 'binary' }) } } },
    default: { description: 'Refused', content: { 'application/problem+json': { schema: Problem } } },
  },
})

export const previewPeopleImport = createRoute({
  operationId: 'previewPeopleImport',
  tags: ['people'],
  summary: 'What a filled-in spreadsheet would do, row by row; changes nothing',
  method: 'post',
  path: '/api/v1/t/{slug}/people/import/preview',
  request: { params: inTenantPath, body: takes(z.strictObject({ file: File }).openapi('PreviewPeopleImport')) },
  responses: answers(PeopleImportPreview),
})

export const importPeople = createRoute({
  operationId: 'importPeople',
  tags: ['people'],
  summary: 'Invite everybody of a spreadsheet as previewed: all or nobody',
  method: 'post',
  path: '/api/v1/t/{slug}/people/import',
  request: { params: inTenantPath, body: takes(z.strictObject({ file: File, sha256: z.string().length(64) }).openapi('ImportPeople')) },
  responses: answers(z.strictObject({ invitedCount: z.int(), knownCount: z.int() }).openapi('ImportedPeople')),
})
