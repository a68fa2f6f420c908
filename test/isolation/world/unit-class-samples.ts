import { newId } from '@trongtam/db'
import { createUnitClass } from '@trongtam/records'
import type { FullProvince } from './full-province.ts'
import type { MakeSample } from './samples.ts'
import { addOwnKind } from './unit-class-rows.ts'
import type { World } from './world.ts'

const versionOne = { 'if-match': '"1"' }

/** Classes and own kinds of units; whatever a sample uses up it makes anew. */
export const unitClassSamples: Readonly<Record<string, MakeSample>> = {
  listUnitClasses: () => ({ query: { on: '2026-01-01' } }),
  getUnitClass: ({ own, other }) => ({ path: { unitClassId: own.unitClassId }, foreign: { unitClassId: other.unitClassId } }),
  listUnitClassMembers: ({ own, other }) => ({ path: { unitClassId: own.unitClassId }, foreign: { unitClassId: other.unitClassId } }),
  createUnitClass: ({ own, other }) => ({ body: { name: `Khối ${newId()}`, ...ruleOf(own) }, foreign: foreignKind(other) }),
  previewUnitClass: ({ own, other }) => ({ body: { ...ruleOf(own), on: '2026-01-01' }, foreign: foreignKind(other) }),
  changeUnitClass: async (world) => {
    const { path, foreign } = await atClass(world)
    return { path, headers: versionOne, body: { name: `Khối ${newId()}`, ...ruleOf(world.own) }, foreign: { ...foreign, ...foreignKind(world.other) } }
  },
  removeUnitClass: async (world) => ({ ...(await atClass(world)), headers: versionOne }),
  listUnitKinds: () => ({ query: { limit: '10' } }),
  createUnitKind: () => ({ body: { name: `Loại ${newId()}`, baseKind: 'school', level: 'institution' } }),
  changeUnitKind: async (world) => ({
    path: { unitKindId: await inside(world, world.own, (db) => addOwnKind(db, newId())) },
    headers: versionOne,
    body: { name: `Loại ${newId()}`, baseKind: 'other', level: 'commune' },
    foreign: { unitKindId: world.other.ownKindId },
  }),
}

const ruleOf = ({ ownKindId }: FullProvince) => ({ rule: { kinds: ['school'], ownKinds: [ownKindId] } })
const foreignKind = ({ ownKindId }: FullProvince) => ({ 'rule.ownKinds[]': ownKindId })

async function atClass(world: World) {
  const unitClassId = await inside(world, world.own, (db) => createUnitClass(db, `Khối ${newId()}`, { kinds: ['school'] }))
  return { path: { unitClassId }, foreign: { unitClassId: world.other.unitClassId } }
}

function inside({ database }: World, { id, founder }: FullProvince, work: Parameters<typeof database.inTenant<string>>[1]): Promise<string> {
  return database.inTenant({ tenantId: id, personId: founder.id }, work)
}
