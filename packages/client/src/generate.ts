import { writeFile } from 'node:fs/promises'
import { generatedTypes } from './generated-types.ts'

await writeFile(new URL('./schema.gen.ts', import.meta.url), await generatedTypes())
