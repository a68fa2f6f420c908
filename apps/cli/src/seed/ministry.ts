import { type Database, newId, ofTenant } from '@trongtam/db'
import { position } from '@trongtam/db/tables'
import { builtInUnitPattern } from '@trongtam/domain'
import { createAppointment, createUnits, insertUnitPattern, latestUnitPattern } from '@trongtam/records'
import { idOf, ministrySlug, type PersonIds, type TenantIds } from './accounts.ts'

/** The ministry as a tenant: one unit, one administrator; and the pattern of units it has published. */
export async function seedMinistry(database: Database, tenants: TenantIds, people: PersonIds): Promise<void> {
  const personId = idOf(people, 'bo@trongtam.example')
  await database.inTenant({ tenantId: idOf(tenants, ministrySlug), personId }, async (db) => {
    if ((await latestUnitPattern(db)).revision === 0) await insertUnitPattern(db, firstPattern)
    const seeded = await db.select({ id: position.id }).from(position).where(ofTenant(db, position)).limit(1)
    if (seeded.length > 0) return
    const unitId = newId()
    await createUnits(db, [
      {
        id: unitId,
        demo: false,
        name: 'Bộ Giáo dục và Đào tạo',
        code: null,
        kind: 'ministry',
        level: 'central',
        stage: null,
        ownership: null,
        area: null,
        parentUnitId: null,
        validFrom: '1990-03-31',
        validTo: null,
      },
    ])
    await createAppointment(db, { unitId, title: 'Quản trị khung nhiệm vụ', role: 'ministry-administrator', personId, validFrom: '2026-08-01' })
  })
}

const firstPattern = {
  title: 'Khung đơn vị của ngành giáo dục theo mô hình chính quyền địa phương hai cấp',
  documentWords: 'Luật Tổ chức chính quyền địa phương 2025; Nghị định 45/2025/NĐ-CP (dữ liệu minh họa)',
  content: builtInUnitPattern,
}
