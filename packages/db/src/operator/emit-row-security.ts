import { writeFile } from 'node:fs/promises'
import { rowSecurityMigrations } from '../relation-classes.ts'
import { rowSecuritySql } from '../row-security.ts'

await writeFile(new URL(`../../migrations/${rowSecurityMigrations.at(-1)}.sql`, import.meta.url), rowSecuritySql())
