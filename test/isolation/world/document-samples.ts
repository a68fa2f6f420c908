import { newId } from '@trongtam/db'
import { citation, documentFile, documentRelation } from '@trongtam/db/tables'
import { registerDocument } from '@trongtam/records'
import type { FullProvince } from './full-province.ts'
import type { MakeSample } from './samples.ts'
import type { World } from './world.ts'

const directive = { kind: 'directive', issuer: 'Thủ tướng Chính phủ', issuedOn: '2024-09-25', title: 'Chỉ thị' }

/** Documents, what they do to each other, and what cites them. */
export const documentSamples: Readonly<Record<string, MakeSample>> = {
  getDocument: ({ own, other }) => ({ path: { documentId: own.documentId }, foreign: { documentId: other.documentId } }),
  listDocuments: () => ({ query: { standing: 'full-text', q: 'leak' } }),
  addDocument: () => ({ body: { ...directive, numberSymbol: `${newId().slice(-6)}/CT-TTg`, signer: null, notSecret: true } }),
  addDocumentRelation: async (world) => ({
    path: { documentId: world.own.documentId },
    body: { kind: 'implements', toId: await aDocument(world, world.own), effectiveOn: null },
    foreign: { documentId: world.other.documentId, toId: await aDocument(world, world.other) },
  }),
  removeDocumentRelation: async (world) => ({
    path: { documentId: world.own.documentId, relationId: await aRelation(world, world.own) },
    foreign: { documentId: world.other.documentId, relationId: await aRelation(world, world.other) },
  }),
  getDocumentFile: async (world) => ({
    path: { documentId: await aFile(world, world.own) },
    foreign: { documentId: await aFile(world, world.other) },
  }),
  getDocumentGraph: ({ own, other }) => ({ path: { planId: own.issued.planId }, foreign: { planId: other.issued.planId } }),
  addCitation: ({ own, other }) => ({
    path: { planId: own.draft.planId },
    body: { nodeId: own.draft.taskId, documentId: own.documentId, document: null, place: 'mục III' },
    foreign: { planId: other.draft.planId, nodeId: other.draft.taskId, documentId: other.documentId },
  }),
  removeCitation: async (world) => ({
    path: { planId: world.own.draft.planId, citationId: await aCitation(world, world.own) },
    foreign: { planId: world.other.draft.planId, citationId: await aCitation(world, world.other) },
  }),
}

const inside = ({ database }: World, { id, founder }: FullProvince, work: Parameters<typeof database.inTenant<string>>[1]) =>
  database.inTenant({ tenantId: id, personId: founder.id }, work)

function aDocument(world: World, province: FullProvince): Promise<string> {
  return inside(world, province, (db) => registerDocument(db, { ...directive, numberSymbol: `${newId().slice(-6)}/CT-TTg`, standing: 'report' }))
}

async function aRelation(world: World, province: FullProvince): Promise<string> {
  const toId = await aDocument(world, province)
  return inside(world, province, async (db) => {
    const id = newId()
    await db.insert(documentRelation).values({ tenantId: db.tenantId, id, fromId: province.documentId, kind: 'amends', toId, effectiveOn: null })
    return id
  })
}

async function aFile(world: World, province: FullProvince): Promise<string> {
  const id = await aDocument(world, province)
  return inside(world, province, async (db) => {
    const bytes = Buffer.from('%PDF-1.7\n')
    await db
      .insert(documentFile)
      .values({ tenantId: db.tenantId, id, name: 'Quyết định.pdf', type: 'application/pdf', bytes, sha256: 'a'.repeat(64), addedAt: new Date() })
    return id
  })
}

function aCitation(world: World, province: FullProvince): Promise<string> {
  return inside(world, province, async (db) => {
    const id = newId()
    await db.insert(citation).values({ tenantId: db.tenantId, id, planId: province.draft.planId, documentId: province.documentId, place: 'mục IV' })
    return id
  })
}
