import { aDraft, editorOf } from '@trongtam/api/a-draft'
import { describedRelations } from '@trongtam/db/operator'
import { formatSchoolYear } from '@trongtam/domain'
import { aSchoolYear, openTestDatabase } from '@trongtam/testing'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { connected, failureOf, provesItRunsAsTheAppRole, rolledBack } from './world/app-role.ts'
import { aFullProvince, type FullProvince, leak, leaksIn } from './world/full-province.ts'
import { describedOperations, send } from './world/operations.ts'
import { samples } from './world/samples.ts'
import { aWorld, type World } from './world/world.ts'

const database = openTestDatabase()
provesItRunsAsTheAppRole(database)

let world: World
let provinces: FullProvince[]
beforeAll(async () => {
  world = await aWorld(database)
  const schoolYear = aSchoolYear()
  provinces = await Promise.all([1, 2, 3].map(() => aFullProvince(database, { publishes: false, schoolYear })))
})

const open = new Set(['pub', 'template'])

describe('PUB-04 the ministry’s role', () => {
  test('works on a pool of its own, as app_ministry', async () => {
    const asked = sql`select current_user as role`
    const { rows } = await database.inMinistry(world.ministry.founder.id, (db) => db.execute(asked))
    expect(rows).toEqual([{ role: 'app_ministry' }])
  })

  test.for(describedRelations())('reads $name only if it is published or a template, and writes it in no case', async ({ name, columns }) => {
    await connected('ministry', (client) =>
      rolledBack(client, async () => {
        await client.query('select pub.enter_ministry($1)', [world.ministry.founder.id])
        expect(await failureOf(client, `select * from ${name} limit 1`)).toBe(open.has(name.split('.')[0] as string) ? 'done' : '42501')
        expect(await failureOf(client, `insert into ${name} (${columns[0]}) values (null)`)).toBe('42501')
        expect(await failureOf(client, `update ${name} set ${columns[0]} = ${columns[0]}`)).toBe('42501')
        expect(await failureOf(client, `delete from ${name}`)).toBe('42501')
      }),
    )
  })

  test('reads no publication before it came through its door, and all of them after', async () => {
    const count = 'select count(*)::int as count from pub.publication'
    await connected('ministry', (client) =>
      rolledBack(client, async () => {
        expect((await client.query(count)).rows).toEqual([{ count: 0 }])
        await client.query('select pub.enter_ministry($1)', [world.ministry.founder.id])
        expect((await client.query(count)).rows[0].count).toBeGreaterThanOrEqual(4)
      }),
    )
  })
})

/** Everything the API tells a person who asks every operation, in every tenant, with every id of the three provinces. */
async function crawl(as: World['own']['founder'], slugs: readonly string[]): Promise<string> {
  const heard: string[] = []
  for (const own of provinces) {
    for (const operation of describedOperations()) {
      // The preview of an import tells back the workbook it was sent, whoever sends it.
      if (/^sign|^previewPeopleImport$/.test(operation.operationId)) continue
      const sample = (await samples[operation.operationId]?.({ ...world, own, other: own })) ?? {}
      for (const slug of slugs) heard.push(await everything(send(world, operation, sample, { slug, as })))
    }
  }
  const first = provinces[0]?.issued.schoolYear ?? 0
  for (const year of [first, first + 1, first + 2]) {
    const compared = await world.call('GET', `/api/v1/t/${slugs[0]}/comparison?schoolYear=${formatSchoolYear(year)}`, { as })
    heard.push(compared.text)
    for (const { publicationId } of compared.json.columns ?? [])
      heard.push(await everything(world.call('GET', `/api/v1/t/${slugs[0]}/published/${publicationId}`, { as })))
  }
  for (const path of ['/api/openapi.json', '/api/nowhere', '/healthz', '/readyz', '/metrics']) heard.push(await everything(world.call('GET', path, { as })))
  return heard.join('\n')
}

async function everything(answer: ReturnType<World['call']>): Promise<string> {
  const { status, headers, text } = await answer
  expect(status, text).toBeLessThan(500)
  return `${JSON.stringify([...headers])}\n${text}`
}

const valuesIn = (text: string) => provinces.filter(({ issued }) => text.includes(String(issued.value)) || text.includes(String(issued.value + 1)))
const marksIn = (text: string) => provinces.filter(({ mark }) => leaksIn(text).has(mark))

describe('PUB-05 while every text and figure of three provinces is marked', { timeout: 180_000 }, () => {
  test('nothing is published: the ministry hears no mark in any answer or error', async () => {
    const heard = await crawl(world.ministry.founder, [world.ministry.slug, ...provinces.map(({ slug }) => slug)])
    expect(heard.length).toBeGreaterThan(10_000)
    expect(marksIn(heard)).toEqual([])
    expect(valuesIn(heard)).toEqual([])
  })

  test('one plan is published: the ministry hears exactly what a published plan names, and of no other province; the others hear nothing', async () => {
    const [first, second] = provinces as [FullProvince, FullProvince]
    const path = `/api/v1/t/${first.slug}/plans/${first.issued.planId}`
    const { sha256 } = (await world.call('GET', `${path}/publication-preview`, { as: first.founder })).json
    expect((await world.call('POST', `${path}/publications`, { as: first.founder, body: { sha256, reason: null } })).status).toBe(200)

    const heard = await crawl(world.ministry.founder, [world.ministry.slug, ...provinces.map(({ slug }) => slug)])
    expect(marksIn(heard)).toEqual([first])
    expect(valuesIn(heard)).toEqual([first])
    expect([...(leaksIn(heard).get(first.mark) ?? [])].toSorted()).toEqual(['due', 'group', 'statistic', 'symbol', 'target', 'task', 'theme', 'title'])

    const elsewhere = await crawl(second.founder, [second.slug, first.slug, world.ministry.slug])
    expect(marksIn(elsewhere)).toEqual([second])
  })

  test('a province comments upon a draft and follows the template: the ministry hears that comment and figures, the others nothing', async () => {
    const [, second, third] = provinces as [FullProvince, FullProvince, FullProvince]
    const editor = editorOf(world.call, world.ministry)
    const opened = (await editor.open(await aDraft(world.call, world.ministry, third.issued.schoolYear + 5))).json
    const consultation = `consultations/${opened.consultation.id}`
    const asked = (who: FullProvince, method: string, path: string, body?: unknown) =>
      world.call(method, `/api/v1/t/${who.slug}/${path}`, { as: who.founder, ...(body !== undefined && { body }) })
    const sent = await asked(third, 'POST', `${consultation}/comments`, { nodeId: null, text: leak('comment', third.mark) })
    expect(sent.status, sent.text).toBe(200)

    const figures = await editor.ask('GET', `adoption?schoolYear=${formatSchoolYear(third.issued.schoolYear)}`)
    expect(figures.json.provinces.map(({ slug }: { slug: string }) => slug)).toEqual(expect.arrayContaining([second.slug, third.slug]))
    const answers = [await editor.comments(opened), await editor.read(opened), await editor.ask('GET', 'template-drafts'), figures]
    const heard = answers.map(({ text }) => text).join('\n')
    expect(marksIn(heard)).toEqual([third])
    expect([...(leaksIn(heard).get(third.mark) ?? [])]).toEqual(['comment'])
    expect(marksIn((await asked(second, 'GET', consultation)).text)).toEqual([])
    expect(marksIn((await asked(third, 'GET', consultation)).text), '(control)').toEqual([third])
  })

  test('(control) a province that asks the same hears its own marks', async () => {
    const [first] = provinces as [FullProvince]
    const heard = await crawl(first.founder, [first.slug])
    expect(marksIn(heard)).toEqual([first])
    expect(valuesIn(heard)).toEqual([first])
    expect(leaksIn(heard).get(first.mark)?.size).toBeGreaterThan(25)
  })
})
