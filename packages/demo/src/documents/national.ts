import type { DemoDocument } from '../shape.ts'
import { ministryDocuments } from './ministry.ts'
import { partyAndStateDocuments } from './party-and-state.ts'

/** Every document that is no province's own; the ministry's templates refer to these. */
export const nationalDocuments: readonly DemoDocument[] = [...partyAndStateDocuments, ...ministryDocuments]
