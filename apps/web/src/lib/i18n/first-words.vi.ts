import { home } from '#features/home/messages.vi.ts'
import { session } from '#features/session/messages.vi.ts'
import { shell } from '#features/shell/messages.vi.ts'
import { tenants } from '#features/tenants/messages.vi.ts'
import { common } from './common.vi.ts'
import { refusals } from './refusals.vi.ts'

/** What the first screens say: signing in, choosing a tenant, its home, the frame around them. */
export const firstWords = { common, refusals, session, shell, tenants, home } as const
