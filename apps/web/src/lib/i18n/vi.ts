import { home } from '#features/home/messages.vi.ts'
import { plans } from '#features/plans/messages.vi.ts'
import { session } from '#features/session/messages.vi.ts'
import { shell } from '#features/shell/messages.vi.ts'
import { tenants } from '#features/tenants/messages.vi.ts'
import { common } from './common.vi.ts'
import { refusals } from './refusals.vi.ts'

/** Every message in Vietnamese: one entry per feature. */
export const vi = { common, refusals, session, shell, tenants, home, plans } as const
