import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { type DescribedRelation, describedRelations, rowSecurityMigrations } from './relation-classes.ts'
import { rowSecuritySql, securingSql } from './row-security.ts'

const migration = (name: string) => readFile(new URL(`../migrations/${name}.sql`, import.meta.url), 'utf8')

test('ISO-22 the newest row security that is migrated is what the generator emits from the class list', async () => {
  expect(await migration(rowSecurityMigrations.at(-1) as string)).toBe(rowSecuritySql())
})

test.each(rowSecurityMigrations)('ISO-22 %s secures each table it is named for, by the policies of its class', async (name) => {
  const emitted = await migration(name)
  const secured = describedRelations().filter(({ securedBy }) => securedBy === name)
  expect(secured.length).toBeGreaterThan(5)
  // The owner's policy upon identities became one for all commands in 0002, by hand.
  for (const line of secured.flatMap(securingSql).filter((each) => !each.includes(' membership_door '))) expect(emitted).toContain(`\n${line}\n`)
})

test('ISO-22 (control) another class list gives other row security', () => {
  const note: DescribedRelation = {
    name: 'app.note',
    class: 'tenant',
    appendOnly: false,
    securedBy: rowSecurityMigrations.at(-1) ?? '0001_row_security',
    columns: ['tenant_id', 'id', 'text'],
  }
  expect(rowSecuritySql([note])).toContain(`alter table app.note enable row level security;
alter table app.note force row level security;
create policy note_own on app.note for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete, update (id, text) on app.note to app_user;`)
  expect(rowSecuritySql([{ ...note, appendOnly: true }])).toContain('\ngrant select, insert on app.note to app_user;')
  expect(rowSecuritySql([{ ...note, class: 'system' }])).not.toMatch(/grant .* on app\.note/)
})
