import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { forgetOtherTenants, isTenantHome, tenantKey, tenantOfPath } from './tenant-key.ts'

const keysOf = (queries: QueryClient) =>
  queries
    .getQueryCache()
    .getAll()
    .map((query) => query.queryKey)

test('after a switch nothing of the tenant left is in memory; the session and the new tenant stay', () => {
  const queries = new QueryClient()
  queries.setQueryData(['session'], 'me')
  queries.setQueryData(tenantKey('ha-noi', 'home'), 'a')
  queries.setQueryData([...tenantKey('ha-noi', 'plans', '1'), 'tree'], 'b')
  queries.setQueryData(tenantKey('hai-phong', 'home'), 'c')
  forgetOtherTenants(queries, 'hai-phong')
  expect(keysOf(queries)).toEqual([['session'], tenantKey('hai-phong', 'home')])
})

test('an answer that is still on its way to the tenant left never arrives', async () => {
  const queries = new QueryClient()
  const answer = Promise.withResolvers<string>()
  const reading = queries.fetchQuery({ queryKey: tenantKey('ha-noi', 'home'), queryFn: () => answer.promise }).catch(() => 'given up')
  forgetOtherTenants(queries, 'hai-phong')
  answer.resolve('late')
  await reading
  expect(queries.getQueryData(tenantKey('ha-noi', 'home'))).toBeUndefined()
})

test('the tenant of an address is its second part', () => {
  expect(tenantOfPath('/t/ha-noi/plans/1')).toBe('ha-noi')
  expect(tenantOfPath('/')).toBeNull()
})

test('only the address of a tenant itself is its home', () => {
  expect(['/t/ha-noi', '/t/ha-noi/', '/t/ha-noi/plans', '/'].map(isTenantHome)).toEqual([true, true, false, false])
})
