import { Refusal, type RefusalCode } from '@trongtam/domain'

/**
 * What the database refused, by its SQLSTATE and the name of the constraint (SCL-07); null for a failure. A conflict is a
 * refusal, also one that shows at COMMIT.
 */
export function refusalOfDatabase(error: unknown): Refusal | null {
  const sqlState = sqlStateOf(error)
  if (sqlState === undefined) return /^Query read timeout/.test(messageOf(error)) ? new Refusal('took-too-long') : null
  const code = ofConstraint(sqlState) ? (refusalByConstraint[constraintOf(error)] ?? refusalBySqlState[sqlState]) : refusalBySqlState[sqlState]
  if (code) return new Refusal(code)
  return isUnstorable(sqlState) ? new Refusal('invalid-input') : null
}

const refusalBySqlState: Readonly<Record<string, RefusalCode>> = {
  '23505': 'already-exists',
  '23P01': 'already-exists',
  '23503': 'still-in-use',
  '25006': 'tenant-read-only',
  '25P03': 'took-too-long',
  '57014': 'took-too-long',
  // Two transactions in each other's way, or no room for another: the same request may go through a moment later.
  '40001': 'overloaded',
  '40P01': 'overloaded',
  '53300': 'overloaded',
  '55P03': 'overloaded',
  '57P01': 'overloaded',
  '57P03': 'overloaded',
}

/** What a request means that breaks a constraint; one that is missing here no request can break (the test says why). */
export const refusalByConstraint: Readonly<Record<string, RefusalCode>> = {
  // Once only.
  appointment_one_holder: 'position-held',
  assignment_one_lead: 'already-exists',
  consultation_open_once: 'already-exists',
  device_pk: 'already-exists',
  document_key: 'already-exists',
  document_relation_key: 'already-exists',
  invitation_open_once: 'already-exists',
  membership_pk: 'already-exists',
  oidc_provider_pk: 'already-exists',
  oidc_subject_pk: 'already-exists',
  passkey_pk: 'already-exists',
  person_email_key: 'already-exists',
  plan_issued_once: 'plan-exists',
  publication_revision_key: 'publication-changed',
  recovery_code_pk: 'already-exists',
  statistic_key: 'already-exists',
  template_draft_year_once: 'already-exists',
  template_withdrawal_pk: 'already-withdrawn',
  tenant_province_once: 'province-taken',
  tenant_slug_key: 'province-taken',
  totp_pk: 'already-exists',
  unit_class_name_key: 'already-exists',
  unit_kind_name_key: 'already-exists',
  unit_version_pk: 'already-exists',
  withdrawal_pk: 'already-withdrawn',
  // What a request names is not there, or no longer.
  appointment_position_fk: 'not-found',
  assignment_class_fk: 'unit-unknown',
  assignment_node_fk: 'not-found',
  assignment_position_fk: 'not-found',
  assignment_unit_fk: 'unit-unknown',
  document_relation_from_fk: 'not-found',
  document_relation_to_fk: 'not-found',
  invitation_position_fk: 'not-found',
  oidc_subject_provider_fk: 'not-found',
  plan_node_parent_fk: 'not-found',
  position_unit_fk: 'unit-unknown',
  responsibility_class_fk: 'unit-unknown',
  responsibility_unit_fk: 'unit-unknown',
  unit_version_own_kind_fk: 'not-found',
  unit_version_parent_fk: 'unit-unknown',
  // Values that do not go together.
  appointment_dates_check: 'invalid-input',
  assignment_whom_check: 'invalid-input',
  document_relation_self_check: 'invalid-input',
  target_level_check: 'invalid-input',
  unit_version_parent_check: 'invalid-input',
}

function ofConstraint(sqlState: string): boolean {
  return sqlState.startsWith('23')
}

/** The constraint's name as we gave it: a distributed table adds `_<digits>`. */
function constraintOf(error: unknown): string {
  const { constraint, cause } = error as { constraint?: string; cause?: { constraint?: string } }
  return (constraint ?? cause?.constraint ?? '').replace(/_\d+$/, '')
}

/** The database could not take a value as such: U+0000, a number or date out of range, a key too long for its index. */
function isUnstorable(sqlState: string): boolean {
  return /^22|^54000$/.test(sqlState)
}

export function sqlStateOf(error: unknown): string | undefined {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: { code?: unknown } }
  return [code, cause?.code].find((each): each is string => typeof each === 'string' && /^[0-9A-Z]{5}$/.test(each))
}

function messageOf(error: unknown): string {
  const { message, cause } = (error ?? {}) as { message?: string; cause?: { message?: string } }
  return cause?.message ?? message ?? ''
}
