import { expect, test } from 'vitest'
import { law } from '../merging/law.ts'
import { isValidOn } from '../unit.ts'
import { lineageLayout } from './lineage-layout.ts'
import { anyStory, daysOf, type Story } from './random-unit-events.ts'
import { replayUnitEvents } from './replay-unit-events.ts'
import type { UnitEvent } from './unit-event.ts'
import { lineageComponent, successorsOn } from './unit-lineage.ts'

const lineages = { successorsOn, lineageComponent, lineageLayout }
const anyHistory = anyStory.map((story) => ({ story, ...replayUnitEvents(story.base, story.events) }))

test('who carries on for a unit is found as if its work had been handed on, event by event', () => {
  law(
    lineages,
    anyHistory,
    ({ successorsOn }, { story, versions, lineage }) => {
      for (const day of daysOf(versions)) {
        const present = new Set(versions.filter((version) => isValidOn(version, day)).map(({ unitId }) => unitId))
        for (const [unitId, holders] of workOn(story, day)) {
          const successors = successorsOn(lineage, unitId, (id) => present.has(id))
          for (const successor of successors) expect(present).toContain(successor)
          for (const holder of holders) expect(successors).toContain(holder)
          // A unit that gave up a part and was dissolved later has left something after all.
          if (!story.events.some((event) => event.kind === 'split' && event.goesOn)) expect(new Set(successors)).toEqual(holders)
        }
      }
    },
    'an answer that stops at the first after',
    {
      successorsOn: (edges, unitId, isThere) =>
        'edgesFrom' in edges ? [] : edges.flatMap((edge) => (edge.fromUnitId === unitId && isThere(edge.toUnitId) ? [edge.toUnitId] : [])),
    },
    1000,
  )
})

test('every unit of a lineage is drawn once, and what came after stands to the right, but for units that went on', () => {
  law(
    lineages,
    anyHistory,
    ({ lineageComponent, lineageLayout }, { versions, lineage }) => {
      for (const { unitId } of versions.slice(0, 5)) {
        const component = lineageComponent(lineage, unitId)
        const { places, layers } = lineageLayout(component)
        expect(new Set(places.map((place) => place.unitId))).toEqual(new Set(component.unitIds))
        expect(new Set(places.map(({ layer, row }) => `${layer} ${row}`)).size).toBe(component.unitIds.length)
        const layerOf = new Map(places.map((place) => [place.unitId, place.layer]))
        for (const { fromUnitId, toUnitId } of component.edges) {
          const goesOn = versions.some((version) => version.unitId === fromUnitId && version.validTo === null)
          const [from = -1, to = -1] = [layerOf.get(fromUnitId), layerOf.get(toUnitId)]
          if (!goesOn && lastTakenIn(component.edges, fromUnitId) < lastGiven(component.edges, fromUnitId, toUnitId)) expect(to).toBeGreaterThan(from)
        }
        expect(layers.length).toBeGreaterThan(0)
      }
    },
    'a picture in one column',
    { lineageLayout: ({ unitIds }) => ({ layers: [null], places: unitIds.map((unitId, row) => ({ unitId, layer: 0, row })) }) },
    500,
  )
})

function lastTakenIn(edges: readonly { toUnitId: string; on: string }[], unitId: string): string {
  return edges.reduce((last, { toUnitId, on }) => (toUnitId === unitId && on > last ? on : last), '')
}

function lastGiven(edges: readonly { fromUnitId: string; toUnitId: string; on: string }[], from: string, to: string): string {
  return edges.reduce((last, { fromUnitId, toUnitId, on }) => (fromUnitId === from && toUnitId === to && on > last ? on : last), '')
}

/** Who does on a day what each unit did when it began. */
function workOn({ base, events }: Story, day: string): Map<string, Set<string>> {
  const holders = new Map(base.map(({ unitId }) => [unitId, new Set([unitId])]))
  for (const event of events) {
    if (event.on > day) continue
    for (const { unitId } of begunBy(event)) holders.set(unitId, new Set([unitId]))
    for (const [ended, heirs] of handedOn(event)) {
      for (const those of holders.values()) if (those.delete(ended)) for (const heir of heirs) those.add(heir)
    }
  }
  return holders
}

function begunBy(event: UnitEvent) {
  if (event.kind === 'establish') return event.units
  const units = event.kind === 'merge' ? [event.into] : event.kind === 'split' ? event.parts : []
  return units.filter((unit) => typeof unit !== 'string')
}

function handedOn(event: UnitEvent): [string, string[]][] {
  const idOf = (unit: string | { readonly unitId: string }) => (typeof unit === 'string' ? unit : unit.unitId)
  if (event.kind === 'dissolve') return event.unitIds.map((unitId) => [unitId, []])
  if (event.kind === 'split' && !event.goesOn) return [[event.unitId, event.parts.map(idOf)]]
  if (event.kind !== 'merge') return []
  const into = idOf(event.into)
  return event.unitIds.filter((unitId) => unitId !== into).map((unitId) => [unitId, [into]])
}
