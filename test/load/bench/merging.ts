import { pathToFileURL } from 'node:url'
import { acceptAll, deriveItems, type PlanItem, proposeChanges, type TemplateItem } from '@trongtam/domain'

/** One row of the report: how many times as long as its reference. */
export type Ratio = readonly [name: string, ratio: number]

interface Run {
  readonly name: string
  readonly run: () => unknown
}

const rounds = 20
const sizes = [1_000, 2_000, 4_000, 8_000] as const

/** What merging costs beside copying the same plan, and how both grow with the plan; needs no database. */
export function measureMerging(): Ratio[] {
  const runs = sizes.flatMap((nodes) => runsOn(nodes))
  const times = leastTimes(runs)
  const ratio = (name: string, toName: string): number => (times.get(name) ?? 0) / (times.get(toName) ?? 1)
  const growth = (work: string) =>
    sizes.slice(1).map((nodes): Ratio => [`${work}: ${nodes} nodes to ${sizes[0]}`, ratio(`${work} ${nodes}`, `${work} ${sizes[0]}`)])
  return [
    ['merging 2000 nodes, 500 changes: to structuredClone', ratio('merging 2000', 'cloning 2000')],
    ['the same, all accepted: to structuredClone', ratio('accepting 2000', 'cloning 2000')],
    ...['merging', 'accepting', 'cloning'].flatMap(growth),
  ]
}

function runsOn(nodes: number): Run[] {
  const { ours, theirs } = situation(nodes)
  const found = proposeChanges(ours, theirs).changes.length
  if (found !== nodes / 4) throw new Error(`The bench speaks of ${nodes / 4} changes, there are ${found}.`)
  return [
    { name: `merging ${nodes}`, run: () => proposeChanges(ours, theirs) },
    { name: `accepting ${nodes}`, run: () => acceptAll(ours, theirs, ids('n')) },
    { name: `cloning ${nodes}`, run: () => structuredClone(ours) },
  ]
}

/** Microseconds of the processor in the cheapest round of each, taken in turn: what the work costs when nothing is in its way. */
function leastTimes(runs: readonly Run[]): Map<string, number> {
  const times = new Map<string, number>()
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, run } of runs) {
      const start = process.cpuUsage()
      run()
      const { user, system } = process.cpuUsage(start)
      times.set(name, Math.min(times.get(name) ?? Number.POSITIVE_INFINITY, user + system))
    }
  }
  return times
}

/** A plan in which every tenth task was reworded and every group has a task of the province's own; a revision with a change for every fourth node. */
function situation(nodes: number): { ours: PlanItem[]; theirs: TemplateItem[] } {
  const template = Array.from({ length: nodes }, (_, index) => item(index))
  const derived = deriveItems(template, ids('p'))
  const reworded = derived.map((each, index) => (index % 10 === 7 ? { ...each, fields: { text: `Của tỉnh: ${textOf(index)}` } } : each))
  const own = derived.filter(({ parentId }) => parentId === null).map(({ id }) => ownTask(id))
  return { ours: [...reworded, ...own], theirs: revised(template) }
}

/** In every 40 nodes, which are 4 groups: four tasks reworded, two added, two removed, one moved, and a group split in two. */
function revised(template: readonly TemplateItem[]): TemplateItem[] {
  return template.flatMap((each, index): TemplateItem[] => {
    const place = index % 40
    const part: TemplateItem = { ...each, id: `${each.id}+`, position: each.position + 0.5, fields: { text: `Phần mới: ${textOf(index)}` } }
    if ([3, 7, 13, 17].includes(place)) return [{ ...each, fields: { text: `Bản mới: ${textOf(index)}` } }]
    if ([5, 15].includes(place)) return [each, part]
    if ([9, 19].includes(place)) return []
    if (place === 25) return [{ ...each, parentId: `t${index - 15}`, position: 100 }]
    if (place === 30) return [each, { ...part, cameFrom: [each.id] }]
    return place > 35 ? [{ ...each, parentId: `${each.parentId}+` }] : [each]
  })
}

function item(index: number): TemplateItem {
  const isGroup = index % 10 === 0
  const parentId = isGroup ? null : `t${index - (index % 10)}`
  const position = isGroup ? index / 10 + 1 : index % 10
  return { id: `t${index}`, parentId, kind: isGroup ? 'group' : 'task', position, fields: { text: textOf(index) }, rules: {}, cameFrom: [] }
}

function ownTask(groupId: string): PlanItem {
  return { id: `own ${groupId}`, parentId: groupId, kind: 'task', position: 50, fields: { text: 'Việc riêng của tỉnh' }, dropped: false, base: null }
}

function textOf(index: number): string {
  return `nhiệm vụ ${index}, nâng cao chất lượng giáo dục toàn diện ở mọi cấp học và trình độ đào tạo`
}

function ids(name: string): () => string {
  let count = 0
  return () => `${name}${(count += 1)}`
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, ratio] of measureMerging()) process.stdout.write(`${name.padEnd(54)} ${ratio.toFixed(2).padStart(8)} ×\n`)
}
