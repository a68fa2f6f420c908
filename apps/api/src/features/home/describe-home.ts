import { formatSchoolYear } from '@trongtam/domain'
import { selectPlans, summarizePlans, type TenantSession } from '@trongtam/records'
import { countDue, hasTemplate, listMyWork } from './home-store.ts'

/** The school year a day falls in: it begins with August, when the ministry sets the year's theme. */
function schoolYearOn(day: string): number {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return month >= 8 ? year : year - 1
}

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
