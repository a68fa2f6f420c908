import { createHash, randomBytes } from 'node:crypto'
import { newId } from '@trongtam/db'
import { ticket } from '@trongtam/db/tables'
import { writeWorkbook } from '@trongtam/sheets'
import { aPerson, join } from '@trongtam/testing'
import { eq } from 'drizzle-orm'
import type { FullProvince } from './full-province.ts'
import type { Sample } from './samples.ts'
import type { World } from './world.ts'

const versionOne = { 'if-match': '"1"' }
const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
const someEmail = () => `khach-${randomBytes(6).toString('hex')}@example.test`

/** What people, positions and invitations are asked with; whatever a sample uses up it makes anew. */
export const peopleSamples: Readonly<Record<string, (world: World) => Promise<Sample> | Sample>> = {
  listPeople: ({ own, other }) => ({ query: { q: 'nguoi', unitId: own.unitId, role: 'planner' }, foreign: { unitId: other.unitId } }),
  removePerson: async (world) => ({ path: { personId: await aMember(world) }, foreign: { personId: world.other.planner.id } }),
  listPeopleUnits: () => ({ query: { q: 'leak' } }),
  listPositions: ({ own, other }) => ({ query: { unitId: own.unitId, within: 'unit', role: 'viewer', state: 'held' }, foreign: { unitId: other.unitId } }),
  getPosition: async (world) => ({ path: { positionId: await aPosition(world) }, foreign: { positionId: await aPosition(world, world.other) } }),
  createPosition: ({ own, other }) => ({ body: { unitId: own.schoolId, title: 'Hiệu phó', role: 'viewer' }, foreign: { unitId: other.schoolId } }),
  changePosition: async (world) => ({ ...(await atPosition(world)), headers: versionOne, body: { title: 'Tên mới', role: 'reporter' } }),
  closePosition: async (world) => ({ ...(await atPosition(world)), headers: versionOne, body: {} }),
  appointPerson: async (world) => {
    const { path, foreign } = await atPosition(world)
    return { path, body: { personId: world.own.planner.id, validFrom: '2026-01-01' }, foreign: { ...foreign, personId: world.other.planner.id } }
  },
  endAppointment: async (world) => ({
    path: { appointmentId: await anAppointment(world) },
    headers: versionOne,
    body: { on: today() },
    foreign: { appointmentId: await anAppointment(world, world.other) },
  }),
  previewHandover: (world) => aHandover(world),
  handOver: async (world) => {
    const { path = {}, body, foreign } = await aHandover(world)
    const preview = await world.call('POST', `/api/v1/t/${world.own.slug}/positions/${path['positionId']}/handover/preview`, { as: world.own.founder, body })
    return { path, body: { ...body, sha256: preview.json.sha256 }, ...(foreign && { foreign }) }
  },
  listInvitations: () => ({ query: { q: 'leak', state: 'open' } }),
  invitePerson: async (world) => ({
    body: { ...guest(), positionId: await aPosition(world), unitId: null, title: null, role: null },
    foreign: { positionId: await aPosition(world, world.other), unitId: world.other.unitId },
  }),
  resendInvitation: (world) => atInvitation(world),
  revokeInvitation: (world) => atInvitation(world),
  inspectInvitation: async (world) => ({ as: null, body: { token: await aLink(world) } }),
  acceptInvitation: async (world) => ({ as: null, body: { token: await aLink(world), name: 'Khách mời', password: 'một mật khẩu đủ dài 2048' } }),
  getPeopleTemplate: () => ({}),
  previewPeopleImport: async ({ own }) => ({ body: { file: await aFile(own) } }),
  importPeople: async ({ call, own }) => {
    const file = await aFile(own)
    const preview = await call('POST', `/api/v1/t/${own.slug}/people/import/preview`, { as: own.founder, body: { file } })
    return { body: { file, sha256: preview.json.sha256 } }
  },
}

const guest = () => ({ email: someEmail(), name: 'Khách mời', validFrom: today() })

/** A new position of the tenant's own unit, by its id. */
export async function aPosition({ call, own }: World, { slug, founder, unitId }: FullProvince = own): Promise<string> {
  const made = await call('POST', `/api/v1/t/${slug}/positions`, { as: founder, body: { unitId, title: 'Chuyên viên', role: 'viewer' } })
  return made.json.id
}

async function atPosition(world: World) {
  return { path: { positionId: await aPosition(world) }, foreign: { positionId: await aPosition(world, world.other) } }
}

async function anAppointment(world: World, at: FullProvince = world.own): Promise<string> {
  const path = `/api/v1/t/${at.slug}/positions/${await aPosition(world, at)}/appointments`
  return (await world.call('POST', path, { as: at.founder, body: { personId: at.planner.id, validFrom: '2026-01-01' } })).json.id
}

async function aHandover(world: World): Promise<Sample> {
  const { path, foreign } = await atPosition(world)
  await world.call('POST', `/api/v1/t/${world.own.slug}/positions/${path.positionId}/appointments`, {
    as: world.own.founder,
    body: { personId: world.own.planner.id, validFrom: '2026-01-01' },
  })
  const body = { personId: world.own.founder.id, email: null, name: null, from: today() }
  return { path, body, foreign: { ...foreign, personId: world.other.founder.id } }
}

async function anInvitation(world: World, at: FullProvince = world.own): Promise<string> {
  const body = { ...guest(), positionId: await aPosition(world, at), unitId: null, title: null, role: null }
  return (await world.call('POST', `/api/v1/t/${at.slug}/invitations`, { as: at.founder, body })).json.id
}

async function atInvitation(world: World): Promise<Sample> {
  return {
    path: { invitationId: await anInvitation(world) },
    headers: versionOne,
    body: {},
    foreign: { invitationId: await anInvitation(world, world.other) },
  }
}

/** The secret of a link, as the worker makes it when it sends the mail. */
async function aLink(world: World): Promise<string> {
  const [invitationId, token] = [await anInvitation(world), randomBytes(32).toString('base64url')]
  const tokenHash = createHash('sha256').update(token).digest('hex')
  await world.database.inPlatform((db) => db.update(ticket).set({ tokenHash }).where(eq(ticket.subjectId, invitationId)))
  return token
}

async function aMember({ database, own }: World): Promise<string> {
  const who = await aPerson(database)
  await join(database, who, own, ['viewer'])
  return who.id
}

async function aFile({ mark }: FullProvince): Promise<string> {
  const titles = ['Họ và tên', 'Thư điện tử công vụ', 'Đơn vị', 'Chức danh', 'Vai trò', 'Từ ngày']
  const bytes = await writeWorkbook({
    sheets: [
      {
        name: 'Danh sách',
        columns: titles.map((title) => ({ title, width: 20 })),
        rows: [['Người mới', someEmail(), `leak-code-${mark}`, `Giáo viên ${newId()}`, 'Người xem', '01/09/2026']],
      },
    ],
  })
  return Buffer.from(bytes).toString('base64')
}
