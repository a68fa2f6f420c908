import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const seeds = fileURLToPath(new URL('../../../../../shared/seeds', import.meta.url))

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

function trongtam(...args: string[]): Promise<Ended> {
  return promisify(execFile)(process.execPath, [main, ...args], { maxBuffer: 64 * 1024 * 1024 }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: Ended) => error,
  )
}

async function aFile(content: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'trongtam-import-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, 'van-ban.txt'), content)
  return join(folder, 'van-ban.txt')
}

test.skipIf(!existsSync(seeds))('Decision 5127 comes out as one JSON object and nothing else', async () => {
  const { code, stdout, stderr } = await trongtam('import-decision', join(seeds, readdirSync(seeds).find((name) => name.startsWith('002')) ?? ''))
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const read = JSON.parse(stdout)
  expect(read).toMatchObject({
    kind: 'decision',
    number: '5127',
    symbol: 'QĐ-UBND',
    date: '2024-09-30',
    signer: 'Vũ Thu Hà',
    schoolYear: '2024-2025',
    theme: { text: 'Đổi mới sáng tạo, nâng cao chất lượng, đoàn kết kỷ cương' },
  })
  const groups = read.parts.flatMap((part: { groups: { tasks: unknown[] }[] }) => part.groups)
  expect([groups.length, groups.flatMap((group: { tasks: unknown[] }) => group.tasks).length, read.targets.length, read.recipients.length]).toEqual([
    12, 42, 8, 10,
  ])
})

test.each([
  ['an empty file', '', /Tệp rỗng/],
  ['bytes that are no text', new Uint8Array(4000).map((_, index) => (index * 37) % 256), /văn bản thuần|UTF-8/],
  ['TCVN3 text', 'QuyÕt ®Þnh vÒ viÖc ban hµnh KÕ ho¹ch n¨m häc míi cña ngµnh Gi¸o dôc', /TCVN3/],
  ['text without the form of a document', 'Một câu chuyện dài về mùa hè và biển xanh.', /cấu trúc văn bản hành chính/],
])('%s is refused in one sentence that says what to do', async (_what, content, sentence) => {
  const { code, stdout, stderr } = await trongtam('import-decision', await aFile(content))
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(sentence)
})

test('a file that is not there is named', async () => {
  expect(await trongtam('import-decision', '/khong/co/tep.txt')).toMatchObject({ code: 1, stderr: expect.stringContaining('/khong/co/tep.txt') })
})
