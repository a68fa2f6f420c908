import {
  type FigureKind,
  type FigureReading,
  type FigureRowReading,
  figureRows,
  figuresDay,
  type FigureView,
  findSchoolYear,
  formatSchoolYear,
  type SchoolYear,
  schoolYearOn,
} from '@trongtam/domain'
import { pathToRoot, type TenantSession, unitNames } from '@trongtam/records'
import { pageOf, readCursor } from '#http/page.ts'
import { rowDescriber } from './row-describer.ts'
import { hasInvented, reportedYears, treeOn } from './figure-tree-store.ts'
import { type ParentTree, parentTree } from './parent-tree.ts'
import { placeYear } from './place-year.ts'
import { rowFinder } from './row-finder.ts'

export interface FigureQuery {
  readonly limit: number
  readonly cursor?: string | undefined
  /** The latest of which anything was reported, unless told. */
  readonly schoolYear?: string | undefined
  readonly kind: FigureKind
  readonly view: FigureView
  readonly on?: string | undefined
  readonly parentId?: string | undefined
}

/** A figure of a year by unit below a parent, beside the year before in the same view. Refuses 'not-found' for a parent that is not there on the day. */
export async function compareFigures(session: TenantSession, query: FigureQuery) {
  const { db, today } = session
  const place = readCursor(query.cursor, 1)
  const years = await reportedYears(db)
  const schoolYear = query.schoolYear === undefined ? (years[0] ?? schoolYearOn(today)) : findSchoolYear(query.schoolYear)
  const day = query.view === 'current' ? (query.on ?? today) : figuresDay(schoolYear)
  const tree = parentTree(await treeOn(db, query.parentId ?? null, day), query.parentId)
  const { rows, total, edges } = await readRows(session, { ...query, schoolYear }, { tree, day })
  const from = place === null ? 0 : rows.findIndex((row) => keyOf(row) === place[0]) + 1
  const page = pageOf(rows.slice(from), query.limit, keyOf)
  const describe = await rowDescriber(db, { kind: query.kind, tree, day, edges }, [total, ...page.items])
  return {
    items: page.items.map(describe),
    nextCursor: page.nextCursor,
    schoolYear: formatSchoolYear(schoolYear),
    on: day,
    path: await pathOf(session, tree.parentId, day),
    total: describe(total),
    demo: await hasInvented(db, { schoolYear, kind: query.kind }),
    schoolYears: years.map((year) => formatSchoolYear(year)),
  }
}

interface RowsAsked extends Pick<FigureQuery, 'kind' | 'view'> {
  readonly schoolYear: SchoolYear
}

async function readRows(
  { db }: TenantSession,
  { kind, view, schoolYear: year }: RowsAsked,
  { tree, day }: { readonly tree: ParentTree; readonly day: string },
) {
  const within = { day, unitIds: new Set(tree.units.map(({ unitId }) => unitId)), isWhole: tree.isTop }
  const now = await placeYear(db, { schoolYear: year, kind }, view, within)
  const before = await placeYear(db, { schoolYear: year - 1, kind }, view, within)
  const these = view === 'current' ? null : await placeYear(db, { schoolYear: year - 1, kind }, 'current', within)
  const rowOf = rowFinder(tree.units, tree)
  const { rows, total } = figureRows({
    kind,
    parentId: tree.parentId,
    children: tree.children,
    now: { placed: now.placed, rowOf },
    before: { placed: before.placed, rowOf: view === 'current' ? rowOf : rowFinder(before.units, tree) },
    beforeInThese: these && { placed: these.placed, rowOf },
  })
  const told = rows.filter((row) => isTold(row.now) || isTold(row.before))
  return { rows: told, total, edges: [...now.edges, ...before.edges, ...(these?.edges ?? [])] }
}

/** Units that report nothing and are expected to report nothing, as police and press, have no row. */
function isTold({ value, numerator, reason, expected }: FigureReading): boolean {
  return value !== null || numerator !== null || reason !== null || expected > 0
}

function keyOf({ unitIds, isOwn }: FigureRowReading): string {
  return unitIds[0] ?? String(isOwn)
}

async function pathOf({ db }: TenantSession, unitId: string | null, day: string) {
  if (unitId === null) return []
  const ids = (await pathToRoot(db, unitId, day)).toReversed()
  const names = await unitNames(db, ids, day)
  return ids.map((id) => ({ id, name: names.get(id) ?? '' }))
}
