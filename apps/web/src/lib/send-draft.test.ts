import { expect, test } from 'vitest'
import { RefusalError } from './refusal-error.ts'
import { sendDraft } from './send-draft.ts'

interface Head {
  readonly version: number
  readonly text: string
}

/** What was sent upon which version, before a server that stands at `now`. */
async function sentBefore(now: Head, upon: Head) {
  const versions: number[] = []
  const isSent = await sendDraft<Head, string>({
    draft: { base: upon.text, typed: 'mine' },
    server: upon,
    valueOf: ({ text }) => text,
    readAnew: () => Promise.resolve(now),
    send: (version) => {
      versions.push(version)
      return version === now.version ? Promise.resolve() : Promise.reject(new RefusalError('version-stale'))
    },
  })
  return { versions, isSent }
}

test('REL-05 a draft goes along with a change of other parts', async () => {
  expect(await sentBefore({ version: 1, text: 'a' }, { version: 1, text: 'a' })).toEqual({ versions: [1], isSent: true })
  expect(await sentBefore({ version: 3, text: 'a' }, { version: 1, text: 'a' })).toEqual({ versions: [1, 3], isSent: true })
})

test('REL-05 a draft never goes over a change of the same words', async () => {
  expect(await sentBefore({ version: 2, text: 'theirs' }, { version: 1, text: 'a' })).toEqual({ versions: [1], isSent: false })
})
