import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { aPerson, aPlan, aProvince, join, openTestDatabase, type TestPerson } from '@trongtam/testing'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type SentCall, sendTo, type ServerProcess, startServer } from './world/processes.ts'

const database = openTestDatabase()
let servers: readonly [ServerProcess, ServerProcess]
beforeAll(async () => void (servers = await Promise.all([startServer(inject('database')), startServer(inject('database'))])))
afterAll(() => servers.forEach(({ process: child }) => child.kill('SIGKILL')))

const province = await aProvince(database, ['planner'])
const through = (index: number) => servers[index % 2] as ServerProcess

async function aDraft() {
  const draft = await aPlan(database, province, { status: 'draft', tasks: 0 })
  const path = `/api/v1/t/${province.slug}/plans/${draft.id}`
  const add = (server: ServerProcess, key: string, text: string) =>
    sendTo(server, 'POST', `${path}/nodes`, { as: province.founder, key, body: { parentId: draft.groupId, text } })
  const tasks = async () => {
    const { json } = await sendTo(through(1), 'GET', `${path}/tree`, { as: province.founder })
    return (json.nodes as { kind: string; text: string }[]).filter(({ kind }) => kind === 'task').map(({ text }) => text)
  }
  return { add, tasks }
}

describe('two processes on one database', () => {
  test('know the same session, and what ended on one is over on the other at the next request (ISO-18)', async () => {
    const person: TestPerson = await aPerson(database)
    await join(database, person, province, ['viewer'])
    const me = (index: number) => sendTo(through(index), 'GET', '/api/v1/me', { as: person })
    expect([(await me(0)).status, (await me(1)).status]).toEqual([200, 200])
    expect((await sendTo(through(0), 'DELETE', '/api/v1/session', { as: person })).status).toBe(200)
    expect([(await me(1)).status, (await me(0)).status]).toEqual([401, 401])
  })

  test('count failed sign-ins together: 8 attackers in parallel get no more guesses than one (SEC-11)', async () => {
    const guess = (email: string, index: number) =>
      sendTo(through(index), 'POST', '/api/v1/session', { body: { email, password: `đoán mò ${index}`, remember: false } })
    const attack = async (email: string, attackers: number) => {
      const answers = await Promise.all(
        Array.from({ length: attackers }, async (_, attacker) => {
          const own = []
          for (let round = 0; round < 4; round += 1) own.push((await guess(email, attacker + round)).json.code as string)
          return own
        }),
      )
      return answers.flat()
    }
    const email = (await aPerson(database)).email
    const codes = await attack(email, 8)
    const guessed = codes.filter((code) => code === 'wrong-credentials').length
    // Five are free; one more may come through for each time the wait was over.
    expect(guessed).toBeGreaterThanOrEqual(5)
    expect(guessed).toBeLessThanOrEqual(8)
    expect(codes.filter((code) => code === 'slow-down')).toHaveLength(codes.length - guessed)
  })

  test('do once what is sent to both at once with one key (REL-04)', async () => {
    const { add, tasks } = await aDraft()
    for (let round = 0; round < 5; round += 1) {
      const key = randomUUID()
      const answers = await Promise.all([0, 1, 0, 1].map((index) => add(through(index), key, `Việc ${round}`)))
      const done = answers.filter(({ status }) => status === 200)
      expect(new Set(done.map(({ json }) => json.id)).size).toBe(1)
      expect(answers.filter(({ status, json }) => status !== 200 && json.code !== 'request-in-flight')).toEqual([])
      expect((await add(through(round), key, `Việc ${round}`)).json.id).toBe(done[0]?.json.id)
    }
    expect(await tasks()).toHaveLength(5)
    await Promise.all([add(through(0), randomUUID(), 'Hai khóa'), add(through(1), randomUUID(), 'Hai khóa')])
    expect(await tasks(), '(control) two keys are two requests').toHaveLength(7)
  })

  test('SIGTERM drains one while the other serves: nothing fails, is lost or is done twice (REL-14)', async () => {
    const { add, tasks } = await aDraft()
    const [leaving, staying] = servers
    const failed: number[] = []
    /** Asks one, and the other when it does not answer, with the same key. */
    const untilDone = async (text: string, at: number) => {
      const key = randomUUID()
      for (let round = 0; round < 20; round += 1) {
        const answer = await add(round === 0 && at % 2 === 0 ? leaving : staying, key, text).catch(() => null)
        if (answer?.status === 200) return
        if (answer && answer.status !== 409 && answer.status !== 503) failed.push(answer.status)
        await pause(50)
      }
      failed.push(0)
    }
    const texts = Array.from({ length: 80 }, (_, index) => `Việc ${index}`)
    const rest = [...texts.entries()]
    const worker = async () => {
      for (let next = rest.shift(); next; next = rest.shift()) {
        const [index, text] = next
        if (index === 30) leaving.process.kill('SIGTERM')
        await untilDone(text, index)
      }
    }
    await Promise.all(Array.from({ length: 6 }, worker))
    expect(failed).toEqual([])
    expect((await tasks()).toSorted()).toEqual(texts.toSorted())
    expect(await leaving.gone).toBe(0)
    await expect(sendTo(leaving, 'GET', '/healthz', {} satisfies SentCall)).rejects.toThrow()
  })
})
