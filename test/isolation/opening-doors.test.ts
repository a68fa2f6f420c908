import { createHash, randomBytes } from 'node:crypto'
import { newId } from '@trongtam/db'
import { mail, membership, person, province as provinceTable, registration, tenant, ticket } from '@trongtam/db/tables'
import type { TicketPurpose } from '@trongtam/db/tables'
import { aMinistry, aPerson, aProvince, archiveInto, openTestDatabase, type TestPerson, type TestTenant } from '@trongtam/testing'
import { and, eq } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { connected, failureOf, provesItRunsAsTheAppRole, rolledBack } from './world/app-role.ts'

const database = openTestDatabase()
provesItRunsAsTheAppRole(database)

let client: pg.Client
let province: TestTenant
let ministry: TestTenant
beforeAll(async () => {
  client = new pg.Client(inject('database').tenant)
  await client.connect()
  province = await aProvince(database)
  ministry = await aMinistry(database)
})
afterAll(() => client.end())

const byRegistration = 'select * from app.open_registration($1, $2, $3, $4, $5)'
const byApproval = 'select * from app.found_tenant($1, $2, $3)'
const byInvitation = 'select * from app.enter_by_invitation($1, $2, $3, $4)'
const nowhere = '018f0000-0000-7000-8000-000000000000'
const current = async () => (await client.query(`select nullif(current_setting('app.tenant_id', true), '') as tenant`)).rows[0].tenant

interface AskedTicket {
  readonly purpose: TicketPurpose
  readonly email?: string
  readonly tenantId?: string | null
  readonly subjectId?: string
  readonly expiresAt?: Date
  readonly usedAt?: Date
}

/** A ticket as the worker leaves it: the hash of a token that was sent. */
async function aTicket({ purpose, email = `${newId()}@example.test`, tenantId = null, subjectId = newId(), expiresAt, usedAt }: AskedTicket) {
  const tokenHash = createHash('sha256').update(randomBytes(32)).digest('hex')
  const expiry = expiresAt ?? new Date(Date.now() + 3_600_000)
  await database.inPlatform((db) =>
    db.insert(ticket).values({ id: newId(), purpose, email, tenantId, subjectId, tokenHash, createdAt: new Date(), expiresAt: expiry, usedAt: usedAt ?? null }),
  )
  return { tokenHash, email, subjectId }
}

/** A request to sign up for a province of its own, in the state given. */
async function aRegistration(status: 'unconfirmed' | 'waiting' = 'unconfirmed') {
  const code = newId()
  const [id, email, founded] = [newId(), `${newId()}@example.test`, newId()]
  const applicant = await aPerson(database)
  await database.inPlatform(async (db) => {
    await db.insert(provinceTable).values({ code, validFrom: '2025-07-01', slug: `p-${code}`, name: code, fullName: `Tỉnh ${code}`, kind: 'province' })
    if (status === 'waiting')
      await db.insert(tenant).values({ id: founded, slug: `p-${code}`, name: code, kind: 'province', provinceCode: code, status: 'pending', accent: '#000000' })
    await db.insert(registration).values({
      id,
      provinceCode: code,
      officialName: 'Sở',
      contactName: 'Người liên hệ',
      email,
      status,
      letterName: 'thu.pdf',
      letterType: 'application/pdf',
      letter: Buffer.from('%PDF-'),
      letterSha256: '',
      createdAt: new Date(),
      ...(status === 'waiting' && { foundedTenantId: founded, applicantId: applicant.id }),
    })
  })
  return { id, code, email, founded, applicant }
}

const open = (tokenHash: string, values: { tenantId?: string; personId?: string; passwordHash?: string | null } = {}) => [
  tokenHash,
  values.tenantId ?? newId(),
  values.personId ?? newId(),
  values.passwordHash === undefined ? 'hash' : values.passwordHash,
  '#1c4f8f',
]

describe('ISO-07 app.open_registration', () => {
  test('opens the pending tenant it makes, and no other; once', async () => {
    const asked = await aRegistration()
    const { tokenHash } = await aTicket({ purpose: 'registration', subjectId: asked.id })
    await rolledBack(client, async () => {
      const values = open(tokenHash)
      const { rows } = await client.query(byRegistration, values)
      expect(rows).toEqual([{ tenant_id: values[1], person_id: values[2], subject_id: asked.id }])
      expect(await current()).toBe(values[1])
      expect((await client.query('select from app.unit')).rowCount).toBe(0)
      expect(await failureOf(client, 'select app.set_tenant($1, $2)', [province.id, province.founder.id])).toBe('TT001')
    })
  })

  const refusals: Record<string, () => Promise<string>> = {
    'a token nobody was sent': async () => randomBytes(32).toString('hex'),
    'a token that expired': async () =>
      (await aTicket({ purpose: 'registration', subjectId: (await aRegistration()).id, expiresAt: new Date(Date.now() - 1) })).tokenHash,
    'a token that was used': async () => (await aTicket({ purpose: 'registration', subjectId: (await aRegistration()).id, usedAt: new Date() })).tokenHash,
    'a token for something else': async () => (await aTicket({ purpose: 'password-reset', subjectId: (await aRegistration()).id })).tokenHash,
    'the token of an invitation': async () =>
      (await aTicket({ purpose: 'invitation', subjectId: (await aRegistration()).id, tenantId: province.id })).tokenHash,
    'a request that was confirmed before': async () => (await aTicket({ purpose: 'registration', subjectId: (await aRegistration('waiting')).id })).tokenHash,
    'a request that is not there': async () => (await aTicket({ purpose: 'registration' })).tokenHash,
  }
  test.for(Object.entries(refusals))('refuses %s, and opens nothing', async ([, make]) => {
    const values = open(await make())
    await rolledBack(client, async () => {
      expect(await failureOf(client, byRegistration, values)).toBe('TT003')
      expect(await current()).toBeNull()
    })
    await expect(
      database.inOpened(
        { by: 'registration', tokenHash: String(values[0]), tenantId: newId(), personId: newId(), passwordHash: 'x', accent: '#000000' },
        async () => 'opened',
      ),
    ).rejects.toMatchObject({ code: 'ticket-invalid' })
  })

  test('a new person needs a password; a person there is keeps theirs, and a disabled one is refused', async () => {
    const asked = await aRegistration()
    const { tokenHash } = await aTicket({ purpose: 'registration', subjectId: asked.id })
    await rolledBack(client, async () => expect(await failureOf(client, byRegistration, open(tokenHash, { passwordHash: null }))).toBe('TT004'))
    const known = newId()
    await database.inPlatform((db) => db.insert(person).values({ id: known, email: asked.email, name: 'Có sẵn', passwordHash: 'cũ', disabledAt: new Date() }))
    await rolledBack(client, async () => expect(await failureOf(client, byRegistration, open(tokenHash))).toBe('TT003'))
    await database.inPlatform((db) => db.update(person).set({ disabledAt: null }).where(eq(person.id, known)))
    const opened = await database.inOpened(
      { by: 'registration', tokenHash, tenantId: newId(), personId: newId(), passwordHash: 'mới', accent: '#000000' },
      async (_db, { personId }) => personId,
    )
    expect(opened).toBe(known)
    expect((await database.lookUp((db) => db.select().from(person).where(eq(person.id, known))))[0]).toMatchObject({ passwordHash: 'cũ' })
  })

  test('of 8 confirmations of one province at the same moment one wins, the others find it taken', async () => {
    const asked = await aRegistration()
    const requests = await Promise.all(
      Array.from({ length: 8 }, async (_, index) => {
        const id = newId()
        await database.inPlatform(async (db) => {
          const [row] = await db.select().from(registration).where(eq(registration.id, asked.id))
          if (row) await db.insert(registration).values({ ...row, id, email: `${index}-${id}@example.test` })
        })
        return (await aTicket({ purpose: 'registration', subjectId: id })).tokenHash
      }),
    )
    const outcomes = await Promise.allSettled(
      requests.map((tokenHash) =>
        database.inOpened(
          { by: 'registration', tokenHash, tenantId: newId(), personId: newId(), passwordHash: 'x', accent: '#000000' },
          async (db) => db.tenantId,
        ),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes.filter(({ status }) => status === 'rejected'))
      expect((outcome as PromiseRejectedResult).reason).toMatchObject({ code: '23505', constraint: expect.stringMatching(/^tenant_(province_once|slug_key)$/) })
    expect(await database.lookUp((db) => db.select().from(tenant).where(eq(tenant.provinceCode, asked.code)))).toHaveLength(1)
  })
})

describe('ISO-07 app.found_tenant', () => {
  test('opens the one pending tenant that is approved, for the ministry alone, and never again', async () => {
    const asked = await aRegistration('waiting')
    const approve = (who: TestPerson, version = 1) => [asked.id, version, who.id]
    await rolledBack(client, async () => {
      for (const who of [province.founder, asked.applicant, await aPerson(database)]) expect(await failureOf(client, byApproval, approve(who))).toBe('TT002')
      expect(await failureOf(client, byApproval, [nowhere, 1, ministry.founder.id])).toBe('TT002')
      expect(await failureOf(client, byApproval, approve(ministry.founder, 2))).toBe('TT005')
      expect(await current()).toBeNull()
    })
    const opened = await database.inOpened(
      { by: 'approval', registrationId: asked.id, version: 1, personId: ministry.founder.id },
      async (db, { personId, subjectId }) => ({
        tenantId: db.tenantId,
        personId,
        subjectId,
      }),
    )
    expect(opened).toEqual({ tenantId: asked.founded, personId: asked.applicant.id, subjectId: asked.id })
    await rolledBack(client, async () => {
      for (const version of [1, 2]) expect(await failureOf(client, byApproval, approve(ministry.founder, version))).toBe('TT005')
      expect(await failureOf(client, 'select app.set_tenant($1, $2)', [asked.founded, ministry.founder.id])).toBe('TT002')
    })
  })

  test('a member of the ministry who left or is disabled approves nothing', async () => {
    const asked = await aRegistration('waiting')
    const other = await aMinistry(database)
    await database.inPlatform((db) => db.update(membership).set({ endedAt: new Date() }).where(eq(membership.personId, other.founder.id)))
    await rolledBack(client, async () => expect(await failureOf(client, byApproval, [asked.id, 1, other.founder.id])).toBe('TT002'))
  })
})

describe('ISO-07 app.enter_by_invitation', () => {
  test('makes a member of the one tenant that invited, once', async () => {
    const { tokenHash, subjectId } = await aTicket({ purpose: 'invitation', tenantId: province.id })
    const personId = newId()
    const opened = await database.inOpened({ by: 'invitation', tokenHash, personId, name: 'Khách', passwordHash: 'x' }, async (db, guest) => ({
      ...guest,
      tenantId: db.tenantId,
    }))
    expect(opened).toEqual({ tenantId: province.id, personId, subjectId })
    await rolledBack(client, async () => {
      expect(await failureOf(client, byInvitation, [tokenHash, newId(), 'Khách', 'x'])).toBe('TT003')
      expect(await failureOf(client, 'select app.set_tenant($1, $2)', [province.id, personId])).toBe('done')
    })
    const memberships = await database.lookUp((db) => db.select().from(membership).where(eq(membership.personId, personId)))
    expect(memberships.map(({ tenantId }) => tenantId)).toEqual([province.id])
  })

  test('a transaction that fails after it leaves no member, and the invitation open', async () => {
    const { tokenHash } = await aTicket({ purpose: 'invitation', tenantId: province.id })
    const personId = newId()
    const opening = { by: 'invitation', tokenHash, personId, name: 'Khách', passwordHash: 'x' } as const
    await expect(database.inOpened(opening, () => Promise.reject(new Error('stopped')))).rejects.toThrow('stopped')
    expect(await database.lookUp((db) => db.select().from(person).where(eq(person.id, personId)))).toEqual([])
    await expect(database.inOpened(opening, async () => 'opened')).resolves.toBe('opened')
  })

  const refusals: Record<string, () => Promise<string>> = {
    'a token nobody was sent': async () => randomBytes(32).toString('hex'),
    'a token that expired': async () => (await aTicket({ purpose: 'invitation', tenantId: province.id, expiresAt: new Date(Date.now() - 1) })).tokenHash,
    'a token for something else': async () => (await aTicket({ purpose: 'email-change', tenantId: province.id })).tokenHash,
    'a tenant that is suspended': async () => {
      const closed = await aProvince(database)
      await database.inPlatform((db) => db.update(tenant).set({ status: 'suspended' }).where(eq(tenant.id, closed.id)))
      return (await aTicket({ purpose: 'invitation', tenantId: closed.id })).tokenHash
    },
    'an archive': async () => {
      const archive = await aProvince(database)
      await archiveInto(database, archive, province)
      return (await aTicket({ purpose: 'invitation', tenantId: archive.id })).tokenHash
    },
  }
  test.for(Object.entries(refusals))('refuses %s, and opens nothing', async ([, make]) => {
    const tokenHash = await make()
    await rolledBack(client, async () => {
      expect(await failureOf(client, byInvitation, [tokenHash, newId(), 'Khách', 'x'])).toBe('TT003')
      expect(await current()).toBeNull()
    })
  })
})

test('ISO-13 none of the doors opens inside a tenant already named', async () => {
  const asked = await aRegistration()
  const registered = await aTicket({ purpose: 'registration', subjectId: asked.id })
  const invited = await aTicket({ purpose: 'invitation', tenantId: province.id })
  const waiting = await aRegistration('waiting')
  const other = await aProvince(database)
  await rolledBack(client, async () => {
    await client.query('select app.set_tenant($1, $2)', [other.id, other.founder.id])
    expect(await failureOf(client, byRegistration, open(registered.tokenHash))).toBe('TT001')
    expect(await failureOf(client, byApproval, [waiting.id, 1, ministry.founder.id])).toBe('TT001')
    expect(await failureOf(client, byInvitation, [invited.tokenHash, newId(), 'Khách', 'x'])).toBe('TT001')
    expect(await current()).toBe(other.id)
  })
})

test('ISO-13 the doors are the tenants’ role’s alone', async () => {
  const { tokenHash } = await aTicket({ purpose: 'invitation', tenantId: province.id })
  for (const role of ['platform', 'ministry'] as const)
    await connected(role, (other) =>
      rolledBack(other, async () => {
        expect(await failureOf(other, byInvitation, [tokenHash, newId(), 'Khách', 'x']), role).toBe('42501')
        expect(await failureOf(other, byRegistration, open(tokenHash)), role).toBe('42501')
        expect(await failureOf(other, byApproval, [nowhere, 1, ministry.founder.id]), role).toBe('42501')
      }),
    )
})

describe('ISO-13 app.queue_mail', () => {
  const queue = 'select app.queue_mail($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)'
  const mailOf = (tenantId: string | null, purpose: string | null = 'invitation') => [
    newId(),
    'invitation',
    'khach@example.test',
    'Khách',
    null,
    '{}',
    purpose,
    tenantId,
    newId(),
    new Date(Date.now() + 1000),
  ]

  test('from inside a tenant speaks for that tenant alone', async () => {
    const other = await aProvince(database)
    await rolledBack(client, async () => {
      await client.query('select app.set_tenant($1, $2)', [province.id, province.founder.id])
      expect(await failureOf(client, queue, mailOf(other.id))).toBe('TT001')
      expect(await failureOf(client, queue, mailOf(null))).toBe('TT001')
      expect(await failureOf(client, queue, mailOf(province.id))).toBe('done')
    })
  })

  test('lets the ministry’s role send nothing, and nobody but the platform read what is sent', async () => {
    await connected('ministry', (other) => rolledBack(other, async () => expect(await failureOf(other, queue, mailOf(null, null))).toBe('42501')))
    await rolledBack(client, async () => expect(await failureOf(client, 'select from identity.mail')).toBe('42501'))
    const queued = mailOf(null, null)
    await connected('platform', (other) => other.query(queue, queued))
    expect(
      await database.lookUp((db) =>
        db
          .select()
          .from(mail)
          .where(eq(mail.id, String(queued[0]))),
      ),
    ).toMatchObject([{ toEmail: 'khach@example.test', ticketId: null }])
  })
})

describe('ISO-13 app.end_membership and app.void_tickets', () => {
  const end = 'select app.end_membership($1)'
  const voided = 'select app.void_tickets($1)'
  const isMember = async (personId: string, tenantId: string) => {
    const isTheirs = and(eq(membership.personId, personId), eq(membership.tenantId, tenantId))
    const [row] = await database.lookUp((db) => db.select().from(membership).where(isTheirs))
    return row !== undefined && row.endedAt === null
  }
  const isOpen = async (subjectId: string) =>
    (await database.lookUp((db) => db.select().from(ticket).where(eq(ticket.subjectId, subjectId)))).every(({ usedAt }) => usedAt === null)
  const inProvince = async (statement: string, values: unknown[]) => {
    await client.query('begin')
    await client.query('select app.set_tenant($1, $2)', [province.id, province.founder.id])
    await client.query(statement, values)
    await client.query('commit')
  }

  test('end what is of the tenant of the transaction, and nothing of another', async () => {
    const [other, who] = [await aProvince(database), await aPerson(database)]
    await database.inPlatform((db) => db.insert(membership).values([province, other].map(({ id }) => ({ personId: who.id, tenantId: id }))))
    await inProvince(end, [who.id])
    expect([await isMember(who.id, province.id), await isMember(who.id, other.id)]).toEqual([false, true])

    const [own, foreign] = [await aTicket({ purpose: 'invitation', tenantId: province.id }), await aTicket({ purpose: 'invitation', tenantId: other.id })]
    for (const { subjectId } of [own, foreign]) await inProvince(voided, [subjectId])
    expect([await isOpen(own.subjectId), await isOpen(foreign.subjectId)]).toEqual([false, true])
  })

  test('do nothing where no tenant is named, and are the tenants’ role’s alone', async () => {
    const values = [province.founder.id]
    await rolledBack(client, async () => expect([await failureOf(client, end, values), await failureOf(client, voided, values)]).toEqual(['TT001', 'TT001']))
    for (const role of ['platform', 'ministry'] as const)
      await connected(role, (other) =>
        rolledBack(other, async () => expect([await failureOf(other, end, values), await failureOf(other, voided, values)], role).toEqual(['42501', '42501'])),
      )
    expect(await isMember(province.founder.id, province.id)).toBe(true)
  })
})
