import type { UnitEvent } from '@trongtam/domain'
import { communeEvents } from './commune-events.ts'
import { districtEvents } from './district-events.ts'
import { documentWords } from './documents.ts'
import type { PlaceEvent } from './place-event.ts'
import { cityEvents, provinceEvents } from './province-events.ts'
import { type ProvinceGroup, provinceGroups } from './province-groups.ts'

/** The events that lead from `placesBefore` to the country of today, by province of today and by day. */
export function reformEvents(): PlaceEvent[] {
  return [...provinceGroups.values()].flatMap(reformEventsIn)
}

/** Those of one province of today: communes, then the districts they were under, then the provinces those were under. */
export function reformEventsIn(group: ProvinceGroup): PlaceEvent[] {
  const resting = (words: string) => (event: UnitEvent) => ({ event, documentWords: words })
  const events = [
    ...communeEvents(group).map(resting(documentWords.communes)),
    ...districtEvents(group).map(resting(documentWords.districts)),
    ...provinceEvents(group),
    ...cityEvents(group),
  ]
  return events.toSorted((a, b) => Number(a.event.on > b.event.on) - Number(a.event.on < b.event.on))
}
