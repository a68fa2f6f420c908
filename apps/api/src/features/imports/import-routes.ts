import { addThemeSource, createPlanFromDocument, readImport } from '@trongtam/contracts'
import { provinceNames } from '@trongtam/records'
import { createApi } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { addReportedTheme } from './add-reported-theme.ts'
import { createPlanOfDocument } from './create-plan-of-document.ts'
import { readSource } from './read-source.ts'

export const importRoutes = createApi()
  .openapi(readImport, async (c) => {
    const provinces = await c.var.settings.database.lookUp(provinceNames)
    return c.json(await inTenant(c, 'document.import', (session) => readSource(session, c.req.valid('json').sourceText, provinces)), 200)
  })
  .openapi(createPlanFromDocument, async (c) =>
    c.json(await inTenant(c, 'document.import', (session) => createPlanOfDocument(session, c.req.valid('json'))), 200),
  )
  .openapi(addThemeSource, async (c) =>
    c.json(await inTenant(c, 'document.import', (session) => addReportedTheme(session, c.req.valid('param').planId, c.req.valid('json'))), 200),
  )
