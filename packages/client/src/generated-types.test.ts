import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { generatedTypes } from './generated-types.ts'

test('the stored types of the client are those of the API described now', async () => {
  const stored = await readFile(new URL('./schema.gen.ts', import.meta.url), 'utf8')
  expect(stored).toBe(await generatedTypes())
})
