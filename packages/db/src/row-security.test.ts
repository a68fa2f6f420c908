import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { rowSecuritySql } from './row-security.ts'

const migration = new URL('../migrations/0001_row_security.sql', import.meta.url)

test('ISO-22 the row security that is migrated is what the generator emits from the class list', async () => {
  expect(await readFile(migration, 'utf8')).toBe(rowSecuritySql())
})

test('ISO-22 (control) another class list gives other row security', () => {
  const note = { name: 'app.note', class: 'tenant', appendOnly: false, columns: ['tenant_id', 'id', 'text'] } as const
  expect(rowSecuritySql([note])).toContain(`alter table app.note enable row level security;
alter table app.note force row level security;
create policy note_own on app.note for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete, update (id, text) on app.note to app_user;`)
  expect(rowSecuritySql([{ ...note, appendOnly: true }])).toContain('\ngrant select, insert on app.note to app_user;')
  expect(rowSecuritySql([{ ...note, class: 'system' }])).not.toMatch(/grant .* on app\.note/)
})
