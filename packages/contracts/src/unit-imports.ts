import { createRoute, z } from '@hono/zod-openapi'
import { unitColumns, unitImportFaultCodes, unitKinds } from '@trongtam/domain'
import { answers, Id, inTenantPath, IsoDate, IsoTime, pageOf, pageQuery, takes } from './operation.ts'
import { workbook } from './workbook.ts'

/** An .xlsx file as base64, 8 MB at the most before encoding. */
const File = z.string().min(1).max(11_300_000)

export const unitImportStates = ['new', 'changed', 'same', 'fault'] as const

export const UnitImport = z
  .strictObject({
    id: Id,
    /** Whether it came as a file or was pasted. */
    source: z.enum(['file', 'pasted']),
    fileName: z.string(),
    effectiveOn: IsoDate,
    /** `running` that gives no sign of life for a minute is shown as `failed`. */
    status: z.enum(['preview', 'running', 'done', 'cancelled', 'failed']),
    /** Why it failed: it was interrupted, the units had changed meanwhile, or something else went wrong. */
    failure: z.enum(['interrupted', 'changed', 'fault']).nullable(),
    /** The columns in the order of the file, as they are titled there. */
    header: z.array(z.string()),
    rowCount: z.int(),
    newCount: z.int(),
    changedCount: z.int(),
    sameCount: z.int(),
    faultCount: z.int(),
    /** How many rows are written of those that are new or changed. */
    writtenCount: z.int(),
    createdAt: IsoTime,
    createdByName: z.string(),
    endedAt: IsoTime.nullable(),
    /** The events it became, 20 at the most. */
    eventIds: z.array(Id),
    /** Of the rows and what each would do; to be sent to start it. */
    sha256: z.string().length(64),
  })
  .openapi('UnitImport')

export const UnitImportRow = z
  .strictObject({
    /** As the spreadsheet counts. */
    row: z.int(),
    cells: z.strictObject(Object.fromEntries(unitColumns.map((column) => [column, z.string()])) as Record<(typeof unitColumns)[number], z.ZodString>),
    state: z.enum(unitImportStates),
    /** The unit it is about; null where it is new, or not known. */
    unitId: Id.nullable(),
    changes: z.array(z.strictObject({ column: z.enum(unitColumns), from: z.string(), to: z.string() })),
    faults: z.array(
      z.strictObject({
        /** `B`; null where the file has no such column. */
        letter: z.string().nullable(),
        column: z.enum(unitColumns),
        value: z.string(),
        code: z.enum(unitImportFaultCodes),
        /** The other row, unit or day it is about. */
        about: z.string().nullable(),
      }),
    ),
  })
  .openapi('UnitImportRow')

const importPath = inTenantPath.extend({ importId: Id })

export const getUnitTemplate = createRoute({
  operationId: 'getUnitTemplate',
  tags: ['units'],
  summary: 'The spreadsheet of units to fill in, with the kinds and words to choose from',
  method: 'get',
  path: '/api/v1/t/{slug}/unit-imports/template.xlsx',
  request: { params: inTenantPath },
  responses: workbook,
})

export const previewUnitImport = createRoute({
  operationId: 'previewUnitImport',
  tags: ['units'],
  summary: 'What a spreadsheet of up to 5.000 units would do, row by row; it is kept, and changes no unit',
  method: 'post',
  path: '/api/v1/t/{slug}/unit-imports',
  request: {
    params: inTenantPath,
    body: takes(z.strictObject({ file: File, fileName: z.string().trim().min(1).max(200), effectiveOn: IsoDate }).openapi('PreviewUnitImport')),
  },
  responses: answers(UnitImport),
})

export const pasteUnits = createRoute({
  operationId: 'pasteUnits',
  tags: ['units'],
  summary: 'The same for cells pasted from a spreadsheet, with or without the row of titles',
  method: 'post',
  path: '/api/v1/t/{slug}/unit-imports/pasted',
  request: {
    params: inTenantPath,
    body: takes(
      z
        .strictObject({
          rows: z
            .array(z.array(z.string().max(2_000)).max(40))
            .min(1)
            .max(5_001),
          effectiveOn: IsoDate,
        })
        .openapi('PasteUnits'),
    ),
  },
  responses: answers(UnitImport),
})

export const listUnitImports = createRoute({
  operationId: 'listUnitImports',
  tags: ['units'],
  summary: 'The imports of units, the latest first',
  method: 'get',
  path: '/api/v1/t/{slug}/unit-imports',
  request: { params: inTenantPath, query: z.strictObject(pageQuery) },
  responses: answers(pageOf(UnitImport)),
})

export const getUnitImport = createRoute({
  operationId: 'getUnitImport',
  tags: ['units'],
  summary: 'One import: what it would do, how far it is, how it ended',
  method: 'get',
  path: '/api/v1/t/{slug}/unit-imports/{importId}',
  request: { params: importPath },
  responses: answers(UnitImport),
})

export const listUnitImportRows = createRoute({
  operationId: 'listUnitImportRows',
  tags: ['units'],
  summary: 'The rows of an import in their order, or those of one state',
  method: 'get',
  path: '/api/v1/t/{slug}/unit-imports/{importId}/rows',
  request: { params: importPath, query: z.strictObject({ ...pageQuery, state: z.enum(unitImportStates).optional() }) },
  responses: answers(pageOf(UnitImportRow)),
})

export const getUnitImportFaults = createRoute({
  operationId: 'getUnitImportFaults',
  tags: ['units'],
  summary: 'The rows of an import as a spreadsheet with one more column that says what is wrong',
  method: 'get',
  path: '/api/v1/t/{slug}/unit-imports/{importId}/faults.xlsx',
  request: { params: importPath },
  responses: workbook,
})

export const startUnitImport = createRoute({
  operationId: 'startUnitImport',
  tags: ['units'],
  summary: 'Write an import as previewed, whole or not at all; it goes on after the answer, which waits a moment for short ones',
  method: 'post',
  path: '/api/v1/t/{slug}/unit-imports/{importId}/start',
  request: { params: importPath, body: takes(z.strictObject({ sha256: z.string().length(64) }).openapi('StartUnitImport')) },
  responses: answers(z.strictObject({ importId: Id }).openapi('StartedUnitImport')),
})

export const cancelUnitImport = createRoute({
  operationId: 'cancelUnitImport',
  tags: ['units'],
  summary: 'Stop an import that runs, of which nothing stays, or put away one that was previewed; one that is done stays done',
  method: 'post',
  path: '/api/v1/t/{slug}/unit-imports/{importId}/cancel',
  request: { params: importPath, body: takes(z.strictObject({}).openapi('CancelUnitImport')) },
  responses: answers(UnitImport),
})

export const exportUnits = createRoute({
  operationId: 'exportUnits',
  tags: ['units'],
  summary: 'The hierarchy as of a day, or what a filter shows of it, as a spreadsheet that can be imported; the export is a row of the audit',
  method: 'post',
  path: '/api/v1/t/{slug}/units/export',
  request: {
    params: inTenantPath,
    body: takes(
      z.strictObject({ on: IsoDate, q: z.string().max(200).nullable().default(null), kind: z.enum(unitKinds).nullable().default(null) }).openapi('ExportUnits'),
    ),
  },
  responses: workbook,
})
