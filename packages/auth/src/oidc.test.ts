import { expect, test } from 'vitest'
import { issuerFault } from './oidc.ts'

test.each([
  'http://dang-nhap.example.vn',
  'http://10.0.0.1',
  'http://localhost.example.vn',
  'ftp://x.vn',
  'dang-nhap',
  'https://u:p@x.vn',
  'https://x.vn/?a=1',
  '',
])('SEC-13 %s is no issuer', (issuer) => expect(issuerFault(issuer)).toMatch(/\.$/))

test.each(['https://dang-nhap.example.vn', 'https://x.vn/realms/so', 'http://127.0.0.1:9', 'http://localhost:3000', 'http://[::1]:1'])(
  '(control) %s is one',
  (issuer) => expect(issuerFault(issuer)).toBeNull(),
)
