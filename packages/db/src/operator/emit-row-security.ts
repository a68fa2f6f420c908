import { writeFile } from 'node:fs/promises'
import { rowSecuritySql } from '../row-security.ts'

await writeFile(new URL('../../migrations/0001_row_security.sql', import.meta.url), rowSecuritySql())
