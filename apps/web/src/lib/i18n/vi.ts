import { account } from '#features/account/messages.vi.ts'
import { oidc } from '#features/oidc/messages.vi.ts'
import { audit } from '#features/audit/messages.vi.ts'
import { comparison } from '#features/comparison/messages.vi.ts'
import { checklist } from '#features/checklist/messages.vi.ts'
import { documentGraph } from '#features/document-graph/messages.vi.ts'
import { documents } from '#features/documents/messages.vi.ts'
import { draftComments } from '#features/draft-comments/messages.vi.ts'
import { mailbox } from '#features/mailbox/messages.vi.ts'
import { ministryRegistrations } from '#features/ministry-registrations/messages.vi.ts'
import { ministryTenants } from '#features/ministry-tenants/messages.vi.ts'
import { registration } from '#features/registration/messages.vi.ts'
import { imports } from '#features/imports/messages.vi.ts'
import { publications } from '#features/publications/messages.vi.ts'
import { statistics } from '#features/statistics/messages.vi.ts'
import { adoption } from '#features/adoption/messages.vi.ts'
import { consultations } from '#features/consultations/messages.vi.ts'
import { templateDrafts } from '#features/template-drafts/messages.vi.ts'
import { templateEditor } from '#features/template-editor/messages.vi.ts'
import { templates } from '#features/templates/messages.vi.ts'
import { unitEvents } from '#features/unit-events/messages.vi.ts'
import { unitImports } from '#features/unit-imports/messages.vi.ts'
import { unitLineage } from '#features/unit-lineage/messages.vi.ts'
import { unitClasses } from '#features/unit-classes/messages.vi.ts'
import { unitPattern } from '#features/unit-pattern/messages.vi.ts'
import { unitFigures } from '#features/unit-figures/messages.vi.ts'
import { units } from '#features/units/messages.vi.ts'
import { issuing } from '#features/issuing/messages.vi.ts'
import { editions } from '#features/editions/messages.vi.ts'
import { home } from '#features/home/messages.vi.ts'
import { invitation } from '#features/invitation/messages.vi.ts'
import { reconciliation } from '#features/reconciliation/messages.vi.ts'
import { people } from '#features/people/messages.vi.ts'
import { planEditing } from '#features/plans/editing-messages.vi.ts'
import { plans } from '#features/plans/messages.vi.ts'
import { rollover } from '#features/rollover/messages.vi.ts'
import { secondFactor } from '#features/second-factor/messages.vi.ts'
import { session } from '#features/session/messages.vi.ts'
import { shell } from '#features/shell/messages.vi.ts'
import { themes } from '#features/themes/messages.vi.ts'
import { tenants } from '#features/tenants/messages.vi.ts'
import { common } from './common.vi.ts'
import { published } from './published.vi.ts'
import { carriers } from './carriers.vi.ts'
import { register } from './register.vi.ts'
import { template } from './template.vi.ts'
import { refusals } from './refusals.vi.ts'

/** Every message in Vietnamese: one entry per feature. */
export const vi = {
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
} as const
