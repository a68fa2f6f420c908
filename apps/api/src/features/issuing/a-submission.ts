import type { TestPlan, TestTenant } from '@trongtam/testing'
import type { TestAnswer, TestApp } from '#test-app'

export const issuingDocument = {
  numberSymbol: '77/QĐ-UBND',
  issuedOn: '2026-09-01',
  issuer: 'Chủ tịch UBND tỉnh',
  signer: 'Người Ký',
  title: 'Kế hoạch năm học',
  theme: null,
}

export const amendingDocument = {
  ...issuingDocument,
  numberSymbol: '88/QĐ-UBND',
  issuedOn: '2026-12-01',
  title: 'Quyết định sửa đổi, bổ sung Kế hoạch năm học',
}

/** For tests: what is done with one plan from draft to its editions, each upon the version that stands. */
export function aPlanLife(call: TestApp, province: TestTenant, { id }: Pick<TestPlan, 'id'>) {
  const base = `/api/v1/t/${province.slug}/plans/${id}`
  const as = province.founder
  const read = async (path = '') => (await call('GET', `${base}${path}`, { as })).json
  const upon = async (method: string, path: string, body?: unknown): Promise<TestAnswer> => {
    const { version } = await read()
    return call(method, `${base}${path}`, { as, headers: { 'if-match': `"${version}"` }, ...(body !== undefined && { body }) })
  }
  const uponNode = async (nodeId: string, method: string, path: string, body: unknown): Promise<TestAnswer> => {
    const { version } = await read(`/nodes/${nodeId}`)
    return call(method, `${base}/nodes/${nodeId}${path}`, { as, headers: { 'if-match': `"${version}"` }, body })
  }
  return {
    base,
    read,
    upon,
    uponNode,
    submit: () => upon('POST', '/submission', {}),
    giveBack: (reason: string) => upon('POST', '/return', { reason }),
    issue: (body: object = issuingDocument) => upon('POST', '/issue', body),
    amend: (reason = 'Theo chỉ đạo mới') => upon('POST', '/amendment', { reason }),
    discard: () => upon('DELETE', '/amendment'),
    reword: (nodeId: string, text: string, reason: string | null = null) => uponNode(nodeId, 'PATCH', '', { text, reason }),
    /** Submitted, then issued. */
    submitAndIssue: async (body: object = issuingDocument) => {
      await upon('POST', '/submission', {})
      return upon('POST', '/issue', body)
    },
  }
}
