import { heirsOfChildren, type Rehung } from './heirs-of-children.ts'
import { tidyFacts } from './tidy-facts.ts'
import type { UnitFacts } from '../unit.ts'
import type { EstablishedUnit, LineageEdge, UnitEvent } from './unit-event.ts'
import type { UnitHistory } from './unit-history.ts'

/** What an event comes to, whatever its kind. */
export interface UnitDeeds {
  readonly established: readonly EstablishedUnit[]
  readonly changed: readonly { readonly unitId: string; readonly to: Partial<UnitFacts> }[]
  readonly ended: readonly string[]
  /** Units that carry on for others and stay what they are. */
  readonly successors: readonly string[]
  /** A unit that gives up a part and stays what it is. */
  readonly divided: readonly string[]
  readonly rehung: readonly Rehung[]
  readonly lineage: readonly LineageEdge[]
}

const none: UnitDeeds = { established: [], changed: [], ended: [], successors: [], divided: [], rehung: [], lineage: [] }

export function unitDeeds(history: UnitHistory, event: UnitEvent): UnitDeeds {
  switch (event.kind) {
    case 'establish':
      return { ...none, established: event.units.map(tidyFacts) }
    case 'rename':
      return { ...none, changed: [{ unitId: event.unitId, to: tidyFacts({ name: event.name }) }] }
    case 'recode':
      return { ...none, changed: [{ unitId: event.unitId, to: tidyFacts({ code: event.code }) }] }
    case 'move':
      return { ...none, changed: event.unitIds.map((unitId) => ({ unitId, to: { parentUnitId: event.parentUnitId } })) }
    case 'transfer-level':
      return { ...none, changed: [{ unitId: event.unitId, to: { level: event.level, parentUnitId: event.parentUnitId } }] }
    case 'change-kind':
      return { ...none, changed: [{ unitId: event.unitId, to: tidyFacts(event.to) }] }
    case 'merge':
      return mergeDeeds(history, event)
    case 'split':
      return splitDeeds(history, event)
    case 'dissolve':
      return { ...none, ended: event.unitIds, rehung: heirsOfChildren(history, event, event.unitIds, 'above') }
  }
}

function mergeDeeds(history: UnitHistory, event: UnitEvent & { kind: 'merge' }): UnitDeeds {
  const into = idOf(event.into)
  const ended = event.unitIds.filter((unitId) => unitId !== into)
  return {
    ...none,
    ...begunAndThere([event.into]),
    ended,
    rehung: heirsOfChildren(history, event, ended, { unitId: into }),
    lineage: edges(event.on, ended, [into]),
  }
}

function splitDeeds(history: UnitHistory, event: UnitEvent & { kind: 'split' }): UnitDeeds {
  const parts = event.parts.map(idOf)
  const whole = [event.unitId]
  return {
    ...none,
    ...begunAndThere(event.parts),
    [event.goesOn ? 'divided' : 'ended']: whole,
    rehung: heirsOfChildren(history, event, whole, event.goesOn || parts[0] === undefined ? 'stay' : { unitId: parts[0] }),
    lineage: edges(event.on, whole, parts),
  }
}

function begunAndThere(units: readonly (string | EstablishedUnit)[]): Pick<UnitDeeds, 'established' | 'successors'> {
  return {
    established: units.filter((unit) => typeof unit !== 'string').map(tidyFacts),
    successors: units.filter((unit) => typeof unit === 'string'),
  }
}

function idOf(unit: string | EstablishedUnit): string {
  return typeof unit === 'string' ? unit : unit.unitId
}

function edges(on: string, from: readonly string[], to: readonly string[]): LineageEdge[] {
  return from.flatMap((fromUnitId) => to.map((toUnitId) => ({ fromUnitId, toUnitId, on })))
}
