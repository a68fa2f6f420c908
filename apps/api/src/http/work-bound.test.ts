import { describe, expect, test } from 'vitest'
import { boundWork, type WorkBounds } from './work-bound.ts'

const bounds: WorkBounds = { atOnce: 3, atOncePerKey: 2, waiting: 6, waitingPerKey: 4, waitMs: 60_000 }

/** Enters for a key and notes who is let in, in order. */
function aDoor(given: Partial<WorkBounds> = {}) {
  const bound = boundWork({ ...bounds, ...given })
  const served: string[] = []
  const leaves: (() => void)[] = []
  const enter = (key: string, name = key) =>
    bound.enter(key).then((leave) => {
      served.push(name)
      leaves.push(leave)
    })
  const leaveOne = async () => {
    leaves.shift()?.()
    await new Promise(setImmediate)
  }
  return { bound, served, enter, leaveOne }
}

describe('REL-12 work at once is bounded', () => {
  test('in all and for one key; whoever finds the queue full is refused at once', async () => {
    const { bound, enter, served } = aDoor()
    await Promise.all([enter('a'), enter('a')])
    const waiting = Array.from({ length: 4 }, () => enter('a'))
    await expect(enter('a')).rejects.toMatchObject({ code: 'overloaded' })
    await enter('b')
    expect(served).toEqual(['a', 'a', 'b'])
    expect([bound.atWork(), bound.waiting()]).toEqual([3, 4])
    const others = [enter('b'), enter('c')]
    await expect(enter('d')).rejects.toMatchObject({ code: 'overloaded' })
    void Promise.allSettled([...waiting, ...others])
  })

  test('one that sends ten times as much leaves the others their turn', async () => {
    const { enter, served, leaveOne } = aDoor({ waiting: 100, waitingPerKey: 40 })
    const asked = [...Array.from({ length: 40 }, () => enter('loud')), ...['one', 'two', 'three', 'one'].map((key) => enter(key))]
    for (let place = 0; place < asked.length; place += 1) await leaveOne()
    await Promise.all(asked)
    // Two of the loud one were there first; then the turns go round.
    expect(served.slice(0, 8)).toEqual(['loud', 'loud', 'one', 'loud', 'two', 'three', 'one', 'loud'])
    expect(served.filter((key) => key === 'loud')).toHaveLength(40)
  })

  test('(control) in the order of their coming the quiet ones would wait for forty', async () => {
    const { enter, served, leaveOne } = aDoor({ atOncePerKey: 3, waiting: 100, waitingPerKey: 100 })
    const asked = [...Array.from({ length: 40 }, () => enter('all', 'loud')), enter('all', 'quiet')]
    for (let place = 0; place < asked.length; place += 1) await leaveOne()
    await Promise.all(asked)
    expect(served.indexOf('quiet')).toBe(40)
  })

  test('whoever waited too long is refused, and takes no place with them', async () => {
    const { bound, enter, leaveOne } = aDoor({ atOnce: 1, atOncePerKey: 1, waitMs: 1 })
    await enter('a')
    await expect(enter('a')).rejects.toMatchObject({ code: 'overloaded' })
    await expect(enter('b')).rejects.toMatchObject({ code: 'overloaded' })
    expect([bound.atWork(), bound.waiting()]).toEqual([1, 0])
    await leaveOne()
    await enter('b')
    expect(bound.atWork()).toBe(1)
  })

  test('a place given back twice is given back once', async () => {
    const bound = boundWork({ ...bounds, atOnce: 1, atOncePerKey: 1 })
    const leave = await bound.enter('a')
    leave()
    leave()
    expect(bound.atWork()).toBe(0)
    await bound.enter('a')
    expect(bound.atWork()).toBe(1)
  })
})
