import type { Database } from '@trongtam/db'
import pg from 'pg'
import { copyPlain, type Hierarchy, makeHierarchy } from './hierarchy-data.ts'
import { movesOf } from './hierarchy-moves.ts'
import { hierarchyQuestions } from './hierarchy-questions.ts'

const sizes = [3_000, 60_000] as const
const rounds = 15
const moved = 'moving a subtree of 1.000 units'

/** What a hierarchy with its history costs beside a plain table of parents, and how both grow from 3.000 to 60.000 units. */
export async function measureHierarchy(database: Database, adminUrl: string): Promise<string[]> {
  const client = new pg.Client(adminUrl)
  await client.connect()
  try {
    const made: Hierarchy[] = []
    for (const size of sizes) made.push(await makeHierarchy(database, size))
    await copyPlain(client, made)
    return reportOf(await leastTimes(database, client, made))
  } finally {
    await client.end()
  }
}

type Times = ReadonlyMap<string, number>

/** Milliseconds of the cheapest round of each, taken in turn. */
async function leastTimes(database: Database, client: pg.Client, made: readonly Hierarchy[]): Promise<Times> {
  const times = new Map<string, number>()
  const timed = (key: string) => async (work: () => Promise<unknown>) => {
    const began = performance.now()
    await work()
    times.set(key, Math.min(times.get(key) ?? Infinity, performance.now() - began))
  }
  const move = movesOf(database, client)
  for (let round = 0; round < rounds; round += 1)
    for (const of of made) {
      for (const { name, ours, plain } of hierarchyQuestions)
        await database.inTenant(of.actor, async (db) => {
          await timed(`${name} history ${of.size}`)(() => ours(db, of))
          await timed(`${name} plain ${of.size}`)(() => plain(db, of))
        })
      await move(of, round, (name, work) => timed(name === 'preview' ? `its dry run history ${of.size}` : `${moved} ${name} ${of.size}`)(work))
    }
  return times
}

/** One line for each question: milliseconds with history and without, their ratio, at either size; and how both grow. */
function reportOf(times: Times): string[] {
  const [small, large] = sizes
  const of = (name: string, who: 'history' | 'plain', size: number) => times.get(`${name} ${who} ${size}`) ?? Number.NaN
  const line = (name: string) => {
    const at = (size: number) => [ms(of(name, 'history', size)), ms(of(name, 'plain', size)), factor(of(name, 'history', size) / of(name, 'plain', size))]
    const growth = (['history', 'plain'] as const).map((who) => factor(of(name, who, large) / of(name, who, small)))
    return [name.padEnd(38), ...[...at(small), ...at(large), ...growth].map((text) => text.padStart(11))].join('')
  }
  return [
    `${''.padEnd(38)}${`${small} units`.padStart(33)}${`${large} units`.padStart(33)}${'growth, units × 20'.padStart(22)}`,
    `${''.padEnd(38)}${['history', 'parent_id', 'ratio', 'history', 'parent_id', 'ratio', 'history', 'parent_id'].map((text) => text.padStart(11)).join('')}`,
    ...[...hierarchyQuestions.map(({ name }) => name), moved, 'its dry run'].map(line),
  ]
}

function ms(value: number): string {
  return Number.isNaN(value) ? '–' : `${value.toFixed(2)} ms`
}

function factor(value: number): string {
  return Number.isNaN(value) ? '–' : `${value.toFixed(2)} ×`
}
