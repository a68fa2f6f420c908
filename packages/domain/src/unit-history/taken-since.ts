import type { UnitVersion } from '../unit.ts'
import type { UnitChange } from './apply-unit-event.ts'
import { type UnitHistory, versionOn } from './unit-history.ts'

/** Units that bear, from the day of a change or since, a code or name beside their siblings which undoing it would give back to another. */
export function takenSince({ versionsByCode, versionsByParent }: UnitHistory, { before, after }: Pick<UnitChange, 'before' | 'after'>, day: string): string[] {
  const touched = new Set([...before, ...after].map(({ unitId }) => unitId))
  const now = Map.groupBy(after, ({ unitId }) => unitId)
  const bearers = (known: ReadonlySet<UnitVersion> | undefined, matches: (version: UnitVersion) => boolean) =>
    [...(known ?? [])].filter((version) => !touched.has(version.unitId) && (version.validTo === null || version.validTo > day) && matches(version))
  const back = before.filter((version) => versionOn([version], day) !== undefined)
  const taken = back.flatMap((version) => {
    const stays = versionOn(now.get(version.unitId) ?? [], day)
    const codeComes = version.code !== null && (stays?.code !== version.code || stays.level !== version.level)
    const nameComes = stays?.name !== version.name || stays.parentUnitId !== version.parentUnitId
    return [
      ...(codeComes ? bearers(versionsByCode.get(version.code ?? ''), ({ level }) => level === version.level) : []),
      ...(nameComes ? bearers(versionsByParent.get(version.parentUnitId), ({ name }) => caseless(name) === caseless(version.name)) : []),
    ]
  })
  return [...new Set(taken.map(({ unitId }) => unitId))]
}

function caseless(name: string): string {
  return name.toLocaleLowerCase('vi')
}
