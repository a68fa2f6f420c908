import { ofTenant, type TenantDb } from '@trongtam/db'
import { unitKind } from '@trongtam/db/tables'
import { Refusal, type UnitEvent, type UnitKind } from '@trongtam/domain'
import { and, inArray } from 'drizzle-orm'

interface Kinds {
  readonly kind: UnitKind
  readonly ownKindId: string | null
}

/** Refuses 'not-found' for a kind of the province's own that is not there, 'invalid-input' for one within another kind. */
export async function mustKnowKinds(db: TenantDb, event: UnitEvent): Promise<void> {
  const named = kindsIn(event).filter(({ ownKindId }) => ownKindId !== null)
  if (named.length === 0) return
  const known = await db
    .select({ id: unitKind.id, baseKind: unitKind.baseKind })
    .from(unitKind)
    .where(and(ofTenant(db, unitKind), inArray(unitKind.id, [...new Set(named.flatMap(({ ownKindId }) => ownKindId ?? []))])))
  const baseKinds = new Map(known.map(({ id, baseKind }) => [id, baseKind]))
  for (const { kind, ownKindId } of named) {
    const base = baseKinds.get(ownKindId ?? '')
    if (base === undefined) throw new Refusal('not-found')
    if (base !== kind) throw new Refusal('invalid-input', { fields: [{ path: 'event', message: 'the own kind is within another kind' }] })
  }
}

function kindsIn(event: UnitEvent): readonly Kinds[] {
  switch (event.kind) {
    case 'establish':
      return event.units
    case 'merge':
      return typeof event.into === 'string' ? [] : [event.into]
    case 'split':
      return event.parts.filter((part) => typeof part !== 'string')
    case 'change-kind':
      return [event.to]
    default:
      return []
  }
}
