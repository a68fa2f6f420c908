import type { UnitEvent } from '@trongtam/domain'
import { placeFacts, type PlaceKind, placeKind, type PlaceLevel } from './place.ts'

/** An event upon places with the document it rests upon. */
export interface PlaceEvent {
  readonly event: UnitEvent
  readonly documentWords: string
}

/** Another kind of place of the same level: a town that is a commune from now on. */
export function changePlaceKind(on: string, unitId: string, level: PlaceLevel, fullName: string): UnitEvent {
  const { kind, ownKindId, stage, ownership, tags } = placeFacts(level, fullName, null, null)
  return { on, kind: 'change-kind', unitId, to: { kind, ownKindId, stage, ownership, tags, area: placeKind(level, fullName) satisfies PlaceKind } }
}

/** Each version that an event begins, as `unit day`, with the documents it rests upon. */
export function documentsOfVersions(events: readonly PlaceEvent[]): Map<string, string> {
  const documents = new Map<string, string>()
  for (const { event, documentWords } of events) {
    for (const unitId of changedUnits(event)) {
      const key = `${unitId} ${event.on}`
      const words = documents.get(key)
      if (words === undefined) documents.set(key, documentWords)
      else if (!words.includes(documentWords)) documents.set(key, `${words}; ${documentWords}`)
    }
  }
  return documents
}

function changedUnits(event: UnitEvent): string[] {
  switch (event.kind) {
    case 'establish':
      return event.units.map(({ unitId }) => unitId)
    case 'merge':
      return typeof event.into === 'string' ? [] : [event.into.unitId]
    case 'split':
      return event.parts.flatMap((part) => (typeof part === 'string' ? [] : part.unitId))
    case 'move':
      return [...event.unitIds]
    case 'dissolve':
      return []
    default:
      return [event.unitId]
  }
}
