import { createRoute, z } from '@hono/zod-openapi'
import { figureKinds, figureViews, incomparableReasons } from '@trongtam/domain'
import { answers, Id, ifMatch, inTenantPath, IsoDate, pageOf, pageQuery, SchoolYearText, takes } from './operation.ts'
import { workbook } from './workbook.ts'

const parts = { value: z.number().nullable(), numerator: z.number().nullable(), denominator: z.number().nullable() }
/** A count or a level has a value, a ratio its two parts. */
const Figure = z.strictObject({ kind: z.enum(figureKinds), ...parts })
const Change = z.strictObject({ change: z.number(), percent: z.number().nullable() }).nullable()

/** What a unit reported for a school year, in its boundaries of that time. */
export const UnitFigureYear = z
  .strictObject({
    schoolYear: SchoolYearText,
    /** Of the year's figures as a whole; 0 where nothing was ever reported. */
    version: z.int(),
    reportedOn: IsoDate.nullable(),
    source: z.string().nullable(),
    demo: z.boolean(),
    figures: z.array(
      z.strictObject({
        ...Figure.shape,
        /** The change on the year before, of this same unit; null where one is missing. */
        change: Change,
      }),
    ),
  })
  .openapi('UnitFigureYear')

const unitPath = inTenantPath.extend({ unitId: Id })

export const getUnitFigures = createRoute({
  operationId: 'getUnitFigures',
  tags: ['units'],
  summary: 'What a unit reported, latest school year first, with the change on the year before',
  method: 'get',
  path: '/api/v1/t/{slug}/units/{unitId}/figures',
  request: { params: unitPath },
  responses: answers(
    z
      .strictObject({
        unitId: Id,
        years: z.array(UnitFigureYear),
        /** School years the asker may report for: the unit is there on 1 September of each, and it has come. */
        reportable: z.array(SchoolYearText),
        /** School years it reported for before an event dated back ended it: the figures count with whoever stands for it until the asker takes them back. */
        toTakeBack: z.array(SchoolYearText),
      })
      .openapi('UnitFigures'),
  ),
})

export const reportUnitFigures = createRoute({
  operationId: 'reportUnitFigures',
  tags: ['units'],
  summary: 'Set all figures of a unit for a school year; those left out are taken back. A figure is reported at one level alone',
  method: 'put',
  path: '/api/v1/t/{slug}/units/{unitId}/figures/{schoolYear}',
  request: {
    params: unitPath.extend({ schoolYear: SchoolYearText }),
    headers: ifMatch,
    body: takes(
      z.strictObject({ figures: z.array(Figure).max(figureKinds.length), source: z.string().trim().max(500).nullable() }).openapi('ReportUnitFigures'),
    ),
  },
  responses: answers(UnitFigureYear),
})

const NamedUnit = z.strictObject({ id: Id, name: z.string() })

/** What stands in one place for one year. */
const FigureReading = z.strictObject({
  ...parts,
  /** Why there is no number that could be compared; null: there is one, or nobody reported. */
  reason: z.enum(incomparableReasons).nullable(),
  /** Where boundaries are the reason: the units that were merged or divided, and since when; 5 at the most. */
  changes: z.array(z.strictObject({ unitId: Id, name: z.string(), since: IsoDate, eventId: Id.nullable() })),
  /** Schools and centres whose figure is in it, of all there. */
  reported: z.int(),
  expected: z.int(),
})

export const FigureRow = z
  .strictObject({
    /** One unit, or those among which a figure cannot be divided. */
    units: z.array(NamedUnit.extend({ childCount: z.int() })),
    /** Figures of the parent itself, or of units that ended without anybody after them. */
    isOwn: z.boolean(),
    now: FigureReading,
    before: FigureReading,
    /** Null where one of both is missing, is not to be compared, or lacks reports. */
    change: Change,
  })
  .openapi('FigureRow')

const comparison = {
  /** The latest of which anything was reported, unless told. */
  schoolYear: SchoolYearText.optional(),
  kind: z.enum(figureKinds),
  view: z.enum(figureViews).default('as-reported'),
  /** The day whose boundaries 'current' means; today unless told. */
  on: IsoDate.optional(),
  parentId: Id.optional(),
}

export const compareUnitFigures = createRoute({
  operationId: 'compareUnitFigures',
  tags: ['units'],
  summary: 'A figure of a school year by unit, below one or at the top: as reported, or in the boundaries of a day; counts add, ratios come from their parts',
  method: 'get',
  path: '/api/v1/t/{slug}/unit-figures',
  request: {
    params: inTenantPath,
    query: z.strictObject({ ...pageQuery, ...comparison }),
  },
  responses: answers(
    pageOf(FigureRow).extend({
      schoolYear: SchoolYearText,
      /** The day whose hierarchy the rows are of. */
      on: IsoDate,
      /** From the top down to the parent itself; empty at the top. */
      path: z.array(NamedUnit),
      total: FigureRow,
      /** Some of these figures were invented for the demonstration. */
      demo: z.boolean(),
      /** School years of which anything was reported, latest first. */
      schoolYears: z.array(SchoolYearText),
    }),
  ),
})

export const exportUnitFigures = createRoute({
  operationId: 'exportUnitFigures',
  tags: ['units'],
  summary: 'A figure of a school year by unit, as it is compared, as a spreadsheet with every row; the export is a row of the audit',
  method: 'post',
  path: '/api/v1/t/{slug}/unit-figures/export',
  request: { params: inTenantPath, body: takes(z.strictObject(comparison).openapi('ExportUnitFigures')) },
  responses: workbook,
})
