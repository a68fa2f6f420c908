import { compareUnitFigures, exportUnitFigures, getUnitFigures, reportUnitFigures } from '@trongtam/contracts'
import { findSchoolYear } from '@trongtam/domain'
import { createApi } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { etagOf, versionOf } from '#http/version.ts'
import { workbook } from '#http/workbook.ts'
import { compareFigures } from './compare-figures.ts'
import { describeFigures } from './describe-figures.ts'
import { readFiguresForExport } from './export-figures.ts'
import { writeFiguresFile } from './figures-file.ts'
import { reportFigures } from './report-figures.ts'

export const unitFigureRoutes = createApi()
  .openapi(getUnitFigures, async (c) => c.json(await inTenant(c, 'tenant.read', (session) => describeFigures(session, c.req.valid('param').unitId)), 200))
  .openapi(reportUnitFigures, async (c) => {
    const { unitId, schoolYear } = c.req.valid('param')
    const at = { unitId, schoolYear: findSchoolYear(schoolYear), version: versionOf(c.req.valid('header')['if-match']) }
    const year = await inTenant(c, 'unit.report-figures', (session) => reportFigures(session, at, c.req.valid('json')))
    c.header('etag', etagOf(year.version))
    return c.json(year, 200)
  })
  .openapi(compareUnitFigures, async (c) => c.json(await inTenant(c, 'tenant.read', (session) => compareFigures(session, c.req.valid('query'))), 200))
  .openapi(exportUnitFigures, async (c) => {
    const read = await inTenant(c, 'tenant.read', (session) => readFiguresForExport(session, c.req.valid('json')))
    return c.body(...workbook(await writeFiguresFile(read), `so-lieu-${c.var.tenant.slug}-${read.schoolYear}-${read.kind}`))
  })
