import type { Database, TenantDb } from '@trongtam/db'
import { firstFiguresFrom, formatSchoolYear, type TenantId, type UnitEvent } from '@trongtam/domain'
import { memberNames, type TenantSession } from '@trongtam/records'
import { classChanges } from './class-changes.ts'
import { describeTouched, nameOfUnit } from './describe-touched.ts'
import { type ForeseenEvent, foreseeUnitEvent } from './foresee-unit-event.ts'
import { countFiguresOf, listFigureYearsFrom } from './held-work-store.ts'
import { countOpenConsultations, listPlansNaming, listRunningImports } from './reached-store.ts'
import { listClassRules } from './unit-class-store.ts'

const listedAtMost = 500

/** What an event would do, as it is read; who holds a position stands there as an id. Changes nothing. */
export async function previewUnitEvent(session: Pick<TenantSession, 'db' | 'today'>, event: UnitEvent) {
  const { db, today } = session
  const foreseen = await foreseeUnitEvent(session, event)
  const { change, before, after, heirs, work, sha256 } = foreseen
  const touched = change?.touched ?? []
  const below = after.below(touched.map(({ unitId }) => unitId))
  for (const { unitId } of touched) below.delete(unitId)
  const classes = change && classChanges(await listClassRules(db), { change, versions: [...before.versionsById.values()], day: event.on })
  return {
    faults: faultsOf(foreseen),
    touched: touched.slice(0, listedAtMost).map((each) => describeTouched(each, { before, after })),
    touchedCount: touched.length,
    belowCount: below.size,
    ...workOf(foreseen),
    classes: classes ?? [],
    figureCount: await countFiguresOf(db, [...heirs.keys()]),
    figuresAhead: await figuresAhead(db, foreseen),
    heirs: heirsOf(foreseen),
    peopleCount: new Set(work.appointments.map(({ personId }) => personId)).size,
    invitationCount: work.invitations.length,
    ...(await reachedBy(db, foreseen, today)),
    sha256,
  }
}

type Preview = Awaited<ReturnType<typeof previewUnitEvent>>

/** Puts names beside the ids of holders; the platform is asked for the names of members of this tenant alone. */
export async function nameHolders(database: Database, tenantId: TenantId, preview: Preview) {
  const personIds = preview.positions.flatMap(({ holders }) => holders)
  const names = await database.lookUp((db) => memberNames(db, tenantId, personIds))
  return { ...preview, positions: preview.positions.map((each) => ({ ...each, holders: each.holders.flatMap((id) => names.get(id) ?? []) })) }
}

export function faultsOf({ event, history, faults }: ForeseenEvent) {
  const established = new Map(establishedBy(event).map(({ unitId, name }) => [unitId, name]))
  return faults.map(({ code, unitId }) => ({
    code,
    unitId,
    unitName: unitId === null ? null : (nameOfUnit(history, unitId, event.on) ?? established.get(unitId) ?? null),
  }))
}

function establishedBy(event: UnitEvent) {
  if (event.kind === 'establish') return event.units
  const units = event.kind === 'merge' ? [event.into] : event.kind === 'split' ? event.parts : []
  return units.filter((unit) => typeof unit !== 'string')
}

function workOf({ event, history, heirs, work }: ForeseenEvent) {
  const held = (fromUnitId: string) => ({
    fromUnitId,
    fromUnitName: nameOfUnit(history, fromUnitId, event.on) ?? '',
    defaultToUnitId: heirs.get(fromUnitId) ?? null,
  })
  const holders = Map.groupBy(work.appointments, ({ positionId }) => positionId)
  return {
    positions: work.positions.slice(0, listedAtMost).map(({ id, unitId, title, role }) => ({
      positionId: id,
      title,
      role,
      ...held(unitId),
      holders: [...new Set((holders.get(id) ?? []).map(({ personId }) => personId))],
    })),
    assignments: work.assignments.slice(0, listedAtMost).map(({ id, fromUnitId, ...task }) => ({ assignmentId: id, ...task, ...held(fromUnitId) })),
    responsibilities: work.responsibilities
      .slice(0, listedAtMost)
      .map(({ id, fromUnitId, ...duty }) => ({ responsibilityId: id, ...duty, ...held(fromUnitId) })),
  }
}

/** Who ends or is divided and has reported for a year that begins on that day or later: an event dated back comes before their report. */
async function figuresAhead(db: TenantDb, { event, history, change, heirs }: ForeseenEvent) {
  const unitIds = new Set([...heirs.keys(), ...(change?.lineage ?? []).map(({ fromUnitId }) => fromUnitId)])
  const years = await listFigureYearsFrom(db, [...unitIds], firstFiguresFrom(event.on))
  return years
    .map(({ unitId, schoolYear }) => ({ unitId, unitName: nameOfUnit(history, unitId, event.on) ?? '', schoolYear: formatSchoolYear(schoolYear) }))
    .slice(0, listedAtMost)
}

/** What goes on meanwhile and names units that end, or the people in them; it stands as it is. */
async function reachedBy(db: TenantDb, { heirs, work }: ForeseenEvent, today: string) {
  return {
    plans: await listPlansNaming(db, [...heirs.keys()]),
    runningImports: await listRunningImports(db),
    openConsultationCount: work.appointments.length > 0 ? await countOpenConsultations(db, today) : 0,
  }
}

/** Units that come after those that end, and the nearest above them, each once. */
function heirsOf({ change, before, after, heirs }: ForeseenEvent) {
  if (change === null) return []
  const above = [...heirs.keys()].flatMap((unitId) => before.versionsById.get(unitId)?.parentUnitId ?? [])
  const unitIds = new Set([...change.lineage.map(({ toUnitId }) => toUnitId), ...[...heirs.values()].flatMap((heir) => heir ?? []), ...above])
  return heirs.size === 0
    ? []
    : [...unitIds].flatMap((unitId) => ({ unitId, name: after.versionsById.get(unitId)?.name ?? '' })).filter(({ name }) => name !== '')
}
