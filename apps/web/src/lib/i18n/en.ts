import { home } from '#features/home/messages.en.ts'
import { plans } from '#features/plans/messages.en.ts'
import { session } from '#features/session/messages.en.ts'
import { shell } from '#features/shell/messages.en.ts'
import { tenants } from '#features/tenants/messages.en.ts'
import { common } from './common.en.ts'
import type { Translated } from './message-key.ts'
import { refusals } from './refusals.en.ts'
import type { vi } from './vi.ts'

/** Every message in English; loaded when a person chooses it. */
export const en = { common, refusals, session, shell, tenants, home, plans } satisfies Translated<typeof vi>
