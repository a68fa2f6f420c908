import { formatSchoolYear, schoolYearOn } from '@trongtam/domain'
import { selectPlans, summarizePlans, type TenantSession } from '@trongtam/records'
import { countDue, hasTemplate, listMyWork } from './home-store.ts'

export async function describeHome(session: TenantSession) {
  const { db, today } = session
  const year = schoolYearOn(today)
  const plans = await summarizePlans(db, await selectPlans(db, undefined, 20))
  const current = plans.filter((row) => row.schoolYear === formatSchoolYear(year))
  const chosen = current.find((row) => row.status !== 'draft') ?? current[0] ?? null
  return {
    schoolYear: formatSchoolYear(year),
    plan: chosen,
    previous: plans.filter((row) => row !== chosen),
    ...(await countDue(db, chosen?.id ?? null, today)),
    mine: await listMyWork(session),
    templateAvailable: await hasTemplate(db, year),
  }
}
