import { account } from '#features/account/messages.en.ts'
import { oidc } from '#features/oidc/messages.en.ts'
import { audit } from '#features/audit/messages.en.ts'
import { comparison } from '#features/comparison/messages.en.ts'
import { checklist } from '#features/checklist/messages.en.ts'
import { documentGraph } from '#features/document-graph/messages.en.ts'
import { documents } from '#features/documents/messages.en.ts'
import { draftComments } from '#features/draft-comments/messages.en.ts'
import { mailbox } from '#features/mailbox/messages.en.ts'
import { ministryRegistrations } from '#features/ministry-registrations/messages.en.ts'
import { ministryTenants } from '#features/ministry-tenants/messages.en.ts'
import { registration } from '#features/registration/messages.en.ts'
import { imports } from '#features/imports/messages.en.ts'
import { publications } from '#features/publications/messages.en.ts'
import { statistics } from '#features/statistics/messages.en.ts'
import { adoption } from '#features/adoption/messages.en.ts'
import { consultations } from '#features/consultations/messages.en.ts'
import { templateDrafts } from '#features/template-drafts/messages.en.ts'
import { templateEditor } from '#features/template-editor/messages.en.ts'
import { templates } from '#features/templates/messages.en.ts'
import { unitEvents } from '#features/unit-events/messages.en.ts'
import { unitImports } from '#features/unit-imports/messages.en.ts'
import { unitLineage } from '#features/unit-lineage/messages.en.ts'
import { unitClasses } from '#features/unit-classes/messages.en.ts'
import { unitPattern } from '#features/unit-pattern/messages.en.ts'
import { unitFigures } from '#features/unit-figures/messages.en.ts'
import { units } from '#features/units/messages.en.ts'
import { issuing } from '#features/issuing/messages.en.ts'
import { editions } from '#features/editions/messages.en.ts'
import { home } from '#features/home/messages.en.ts'
import { invitation } from '#features/invitation/messages.en.ts'
import { reconciliation } from '#features/reconciliation/messages.en.ts'
import { people } from '#features/people/messages.en.ts'
import { planEditing } from '#features/plans/editing-messages.en.ts'
import { plans } from '#features/plans/messages.en.ts'
import { rollover } from '#features/rollover/messages.en.ts'
import { secondFactor } from '#features/second-factor/messages.en.ts'
import { session } from '#features/session/messages.en.ts'
import { shell } from '#features/shell/messages.en.ts'
import { themes } from '#features/themes/messages.en.ts'
import { tenants } from '#features/tenants/messages.en.ts'
import { common } from './common.en.ts'
import { published } from './published.en.ts'
import { carriers } from './carriers.en.ts'
import { register } from './register.en.ts'
import { template } from './template.en.ts'
import type { Translated } from './message-key.ts'
import { refusals } from './refusals.en.ts'
import type { vi } from './vi.ts'

/** Every message in English; loaded when a person chooses it. */
export const en = {
  account,
  oidc,
  common,
  refusals,
  session,
  secondFactor,
  shell,
  tenants,
  themes,
  home,
  plans,
  planEditing,
  editions,
  issuing,
  imports,
  documents,
  documentGraph,
  units,
  unitEvents,
  unitLineage,
  unitImports,
  unitClasses,
  unitPattern,
  reconciliation,
  rollover,
  people,
  invitation,
  statistics,
  unitFigures,
  publications,
  adoption,
  consultations,
  draftComments,
  templateDrafts,
  templateEditor,
  templates,
  comparison,
  registration,
  ministryRegistrations,
  ministryTenants,
  checklist,
  mailbox,
  published,
  register,
  carriers,
  template,
  audit,
} satisfies Translated<typeof vi>
