import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { keepProvider, removeProvider } from '@trongtam/auth'
import { newId } from '@trongtam/db'
import { membership, oidcProvider, oidcSubject, person, tenant, ticket } from '@trongtam/db/tables'
import { aPerson, aPasskeyOf, aProvince, join, openTestDatabase, spareFactor, stateOf, type TestPerson, type TestTenant } from '@trongtam/testing'
import { and, eq } from 'drizzle-orm'
import { afterAll, describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'
import { aProvider, comeBack, cookieOf, locationOf, provideFor, type Seen, visitProvider } from './a-provider.ts'

const database = openTestDatabase()
const call = openTestApp(database)
const [provider, otherProvider] = [await aProvider(), await aProvider()]
afterAll(async () => void (await Promise.all([provider.stop(), otherProvider.stop()])))

let subjects = 0
const aSubject = () => `nguoi-${Date.now()}-${subjects++}`

/** A province with a provider and a member without a position. */
async function aPlace(at = provider): Promise<{ province: TestTenant; who: TestPerson; seen: Seen }> {
  const province = await aProvince(database, ['province-administrator'])
  await provideFor(database, province, at.issuer)
  const who = await aPerson(database)
  await join(database, who, province, ['planner'])
  return { province, who, seen: { subject: aSubject(), email: who.email } }
}

/** Signs in as whom the provider sees; answers where it led and who is signed in. */
async function signIn(slug: string, seen: Seen, { to = '/', at = provider } = {}) {
  at.see(seen)
  const back = await comeBack(call, await visitProvider(call, slug, { to }))
  const cookie = cookieOf(back, 'trongtam')
  const me = cookie === '' ? null : await call('GET', '/api/v1/me', { headers: { cookie } })
  return { status: back.status, location: locationOf(back), cookie, me: me?.json?.person?.id ?? null, awaiting: me?.status === 200 ? null : me?.json?.code }
}

const faultOf = (location: string) => new URL(location, 'http://localhost').searchParams.get('oidc')

test('a member is found by verified e-mail once, and by subject from then on', async () => {
  const { province, who, seen } = await aPlace()
  expect(await signIn(province.slug, seen, { to: `/t/${province.slug}/plans` })).toMatchObject({
    status: 303,
    location: `/t/${province.slug}/plans`,
    me: who.id,
  })
  await database.inPlatform((db) =>
    db
      .update(person)
      .set({ email: `moi-${who.email}` })
      .where(eq(person.id, who.id)),
  )
  expect(await signIn(province.slug, { ...seen, email: 'khac@example.test' })).toMatchObject({ location: '/', me: who.id })
  expect(await signIn(province.slug, { ...seen, verified: false })).toMatchObject({ me: who.id })
})

describe('nobody gets in by a provider', () => {
  test('whose e-mail it has not verified', async () => {
    const { province, who, seen } = await aPlace()
    const refused = await signIn(province.slug, { ...seen, verified: false })
    expect([refused.cookie, faultOf(refused.location)]).toEqual(['', 'unverified'])
    expect((await signIn(province.slug, seen)).me, '(control)').toBe(who.id)
  })

  test('who is a member of another tenant alone, and no membership is made of it', async () => {
    const [{ province }, elsewhere] = [await aPlace(), await aPlace()]
    const before = await stateOf({ tenantIds: [province.id, elsewhere.province.id], personIds: [elsewhere.who.id] })
    const refused = await signIn(province.slug, elsewhere.seen)
    expect([refused.cookie, faultOf(refused.location)]).toEqual(['', 'no-account'])
    expect(await stateOf({ tenantIds: [province.id, elsewhere.province.id], personIds: [elsewhere.who.id] })).toEqual(before)
  })

  test('whom nobody knows, and no account is made of it', async () => {
    const { province } = await aPlace()
    const email = `${newId()}@example.test`
    const refused = await signIn(province.slug, { subject: aSubject(), email })
    expect([refused.cookie, faultOf(refused.location)]).toEqual(['', 'no-account'])
    expect(await database.lookUp((db) => db.select().from(person).where(eq(person.email, email)))).toEqual([])
  })

  test('who was invited and has not opened the invitation: that is said', async () => {
    const { province } = await aPlace()
    const email = `${newId()}@example.test`
    await database.inPlatform((db) =>
      db
        .insert(ticket)
        .values({ id: newId(), purpose: 'invitation', email, tenantId: province.id, createdAt: new Date(), expiresAt: new Date(Date.now() + 86_400_000) }),
    )
    expect(faultOf((await signIn(province.slug, { subject: aSubject(), email })).location)).toBe('invited')
    expect(faultOf((await signIn((await aPlace()).province.slug, { subject: aSubject(), email })).location), '(control) elsewhere they are nobody').toBe(
      'no-account',
    )
  })

  test.each([
    ['who is disabled', (who: TestPerson) => database.inPlatform((db) => db.update(person).set({ disabledAt: new Date() }).where(eq(person.id, who.id)))],
    [
      'who has left the tenant',
      (who: TestPerson) => database.inPlatform((db) => db.update(membership).set({ endedAt: new Date() }).where(eq(membership.personId, who.id))),
    ],
  ])('%s, though the subject is known', async (_what, change) => {
    const { province, who, seen } = await aPlace()
    expect((await signIn(province.slug, seen)).me, '(control)').toBe(who.id)
    await change(who)
    const refused = await signIn(province.slug, seen)
    expect([refused.cookie, faultOf(refused.location)]).toEqual(['', 'no-account'])
  })

  test('under a second subject: an address given to somebody new does not open the old account', async () => {
    const { province, who, seen } = await aPlace()
    expect((await signIn(province.slug, seen)).me, '(control)').toBe(who.id)
    expect(faultOf((await signIn(province.slug, { ...seen, subject: aSubject() })).location)).toBe('no-account')
  })

  test('the same subject at another tenant’s provider is somebody else', async () => {
    const [here, there] = [await aPlace(), await aPlace(otherProvider)]
    expect((await signIn(here.province.slug, here.seen)).me).toBe(here.who.id)
    const refused = await signIn(there.province.slug, { ...here.seen, email: 'khong-ai@example.test' }, { at: otherProvider })
    expect(faultOf(refused.location)).toBe('no-account')
  })
})

describe('a provider speaks for its own tenant alone', () => {
  test('who serves another tenant too is asked for the second factor, and without one signs in by password', async () => {
    const { province, who, seen } = await aPlace()
    await join(database, who, await aProvince(database), ['viewer'])
    const refused = await signIn(province.slug, { ...seen, amr: ['mfa'] })
    expect([refused.cookie, faultOf(refused.location)]).toEqual(['', 'several-tenants'])
    await aPasskeyOf(database, who)
    expect(await signIn(province.slug, { ...seen, amr: ['mfa'] })).toMatchObject({ awaiting: 'second-factor-required', location: '/sign-in?to=%2F' })
  })

  test('SEC-08 it counts as a password, and as more only where it asked for more', async () => {
    const { province, who, seen } = await aPlace()
    await aPasskeyOf(database, who)
    expect(await signIn(province.slug, { ...seen, amr: ['pwd'] }, { to: '/t/x' })).toMatchObject({
      awaiting: 'second-factor-required',
      location: '/sign-in?to=%2Ft%2Fx',
    })
    expect(await signIn(province.slug, { ...seen, subject: seen.subject, amr: ['pwd', 'mfa'] })).toMatchObject({ awaiting: null, me: who.id })
  })

  test('SEC-08 a leader without a factor sets one up first', async () => {
    const { province, who, seen } = await aPlace()
    await database.inPlatform((db) => db.delete(membership).where(and(eq(membership.personId, who.id))))
    await join(database, who, province, ['leader'])
    await spareFactor(database, who)
    await database.inPlatform((db) => db.update(person).set({ exemptFromFactor: false }).where(eq(person.id, who.id)))
    expect(await signIn(province.slug, seen)).toMatchObject({ awaiting: 'enrolment-required' })
  })

  test('when it is exchanged for another issuer, who was who there is forgotten', async () => {
    const { province, who, seen } = await aPlace()
    expect((await signIn(province.slug, seen)).me).toBe(who.id)
    await provideFor(database, province, otherProvider.issuer)
    expect(faultOf((await signIn(province.slug, { ...seen, email: 'khong-ai@example.test' }, { at: otherProvider })).location)).toBe('no-account')
    await provideFor(database, province, otherProvider.issuer)
    expect((await signIn(province.slug, seen, { at: otherProvider })).me, '(control)').toBe(who.id)
  })
})

describe('the way back', () => {
  const visit = async () => {
    const place = await aPlace()
    provider.see(place.seen)
    return { ...place, ...(await visitProvider(call, place.province.slug)) }
  }
  const changed = (callback: string, name: string, value: string) => {
    const url = new URL(callback, 'http://localhost')
    url.searchParams.set(name, value)
    return `${url.pathname}${url.search}`
  }
  const refusedWith = async (back: { callback: string; cookie: string }, fault: string) => {
    const answer = await comeBack(call, back)
    expect([answer.status, faultOf(locationOf(answer)), cookieOf(answer, 'trongtam')]).toEqual([303, fault, ''])
  }

  test('(control) as it came, it signs in; the kept cookie is taken away', async () => {
    const back = await visit()
    const answer = await comeBack(call, back)
    expect(locationOf(answer)).toBe('/')
    expect(cookieOf(answer, 'trongtam')).toMatch(/^trongtam=[\w-]{43}$/)
    expect(cookieOf(answer, 'trongtam-oidc')).toBe('trongtam-oidc=')
  })

  test('with another state, none, or that of another visit is refused', async () => {
    const [one, other] = [await visit(), await visit()]
    await refusedWith({ ...one, callback: changed(one.callback, 'state', 'khac') }, 'expired')
    await refusedWith({ ...one, callback: other.callback }, 'expired')
    await refusedWith({ ...one, cookie: '' }, 'expired')
    await refusedWith({ ...one, cookie: `${one.cookie}x` }, 'expired')
  })

  test('after ten minutes is refused', async () => {
    const { callback, cookie } = await visit()
    const later = openTestApp(database, () => new Date(Date.now() + 601_000))
    expect(faultOf(locationOf(await comeBack(later, { callback, cookie })))).toBe('expired')
  })

  test('with a code used before is refused, though the cookie was kept', async () => {
    const back = await visit()
    expect(cookieOf(await comeBack(call, back), 'trongtam')).not.toBe('')
    await refusedWith(back, 'refused')
  })

  test('with a code of another visit is refused: the proof key and the nonce are not its own', async () => {
    const [one, other] = [await visit(), await visit()]
    const code = new URL(other.callback, 'http://localhost').searchParams.get('code') ?? ''
    await refusedWith({ ...one, callback: changed(one.callback, 'code', code) }, 'refused')
  })

  test('with the name of another issuer, or a code of another provider, is refused', async () => {
    const one = await visit()
    await refusedWith({ ...one, callback: changed(one.callback, 'iss', otherProvider.issuer) }, 'refused')
    const [two, there] = [await visit(), await aPlace(otherProvider)]
    otherProvider.see(there.seen)
    const foreign = await visitProvider(call, there.province.slug)
    const code = new URL(foreign.callback, 'http://localhost').searchParams.get('code') ?? ''
    await refusedWith({ ...two, callback: changed(two.callback, 'code', code) }, 'refused')
  })

  test('when the person said no at the provider is told as that', async () => {
    const { callback, cookie } = await visit()
    const state = new URL(callback, 'http://localhost').searchParams.get('state') ?? ''
    const denied = `/api/v1/oidc/callback?${new URLSearchParams({ error: 'access_denied', state, iss: provider.issuer }).toString()}`
    await refusedWith({ callback: denied, cookie }, 'refused')
  })

  test('never leads to another site, whatever was wanted', async () => {
    const { province, seen } = await aPlace()
    for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])
      expect((await signIn(province.slug, seen, { to })).location, to).toBe('/')
  })
})

describe('SEC-13 what is fetched is what the operator set', () => {
  const startOf = async (slug: string) => call('GET', `/api/v1/oidc/${slug}/start`, { from: '198.18.9.8' })

  test('an issuer that answers as another, or not at all, or without TLS elsewhere, leads back with a sentence', async () => {
    const liar = createServer((_, response) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ issuer: provider.issuer })))
    await new Promise<void>((resolve) => liar.listen(0, '127.0.0.1', resolve))
    const issuers = [`http://127.0.0.1:${(liar.address() as AddressInfo).port}`, 'http://127.0.0.1:1', 'http://192.0.2.1']
    for (const issuer of issuers) {
      const { province } = await aPlace()
      await provideFor(database, province, issuer)
      const answer = await startOf(province.slug)
      expect([answer.status, ['unavailable', 'refused'].includes(faultOf(locationOf(answer)) ?? '')], issuer).toEqual([303, true])
    }
    liar.close()
  })

  test('a tenant without a provider, not at work, or not there answers alike', async () => {
    const [bare, { province }] = [await aProvince(database), await aPlace()]
    expect(locationOf(await startOf(province.slug)), '(control)').toMatch(/^http:\/\/127\.0\.0\.1/)
    await database.inPlatform((db) => db.update(tenant).set({ status: 'suspended' }).where(eq(tenant.id, province.id)))
    for (const slug of [bare.slug, province.slug, 'khong-co']) expect([slug, faultOf(locationOf(await startOf(slug)))]).toEqual([slug, 'unavailable'])
  })

  test('the secret is stored sealed, and for its own tenant', async () => {
    const { province } = await aPlace()
    const [stored] = await database.lookUp((db) => db.select().from(oidcProvider).where(eq(oidcProvider.tenantId, province.id)))
    expect(JSON.stringify(stored)).not.toContain('a-secret-of')
    const thief = await aProvince(database)
    const stolen = { tenantId: thief.id, name: 'x', issuer: provider.issuer, clientId: 'trongtam', sealedClientSecret: stored?.sealedClientSecret ?? null }
    await database.inPlatform((db) => keepProvider(db, stolen, new Date()))
    expect(faultOf(locationOf(await startOf(thief.slug)))).toBe('unavailable')
    await database.inPlatform((db) => removeProvider(db, thief.id))
    expect(faultOf(locationOf(await startOf(thief.slug)))).toBe('unavailable')
  })
})

test('the list names tenants that have a provider, found with and without diacritics, and nothing else of them', async () => {
  const mark = newId().slice(-8)
  const [one, two] = [await aProvince(database, [], `Tỉnh Đông Hải ${mark}`), await aProvince(database, [], `Tỉnh Đông Hải Hai ${mark}`)]
  await provideFor(database, one, provider.issuer)
  const found = await call('GET', `/api/v1/oidc?q=${encodeURIComponent(`dong hai ${mark}`)}`)
  expect(found.json).toEqual({ items: [{ slug: one.slug, name: one.name, provider: 'Tài khoản của Sở' }], nextCursor: null })
  await provideFor(database, two, provider.issuer)
  const first = await call('GET', `/api/v1/oidc?limit=1&q=${mark}`)
  expect(first.json.items).toHaveLength(1)
  expect((await call('GET', `/api/v1/oidc?limit=1&q=${mark}&cursor=${first.json.nextCursor}`)).json.items.map(({ slug }: { slug: string }) => slug)).toEqual([
    two.slug,
  ])
  expect(await database.lookUp((db) => db.select().from(oidcSubject).where(eq(oidcSubject.tenantId, one.id)))).toEqual([])
})
