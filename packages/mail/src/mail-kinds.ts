/**
 * Every mail there is, with what its text needs beside the recipient's name. Nothing confidential goes by mail: no theme,
 * no task, no reason of a refusal; a link leads to where that is read after signing in.
 */
export interface MailParams {
  /** Confirms the e-mail of a department that signs up. Its link carries a token. */
  'registration-confirm': { readonly provinceName: string }
  'registration-approved': { readonly provinceName: string; readonly slug: string }
  'registration-refused': { readonly provinceName: string }
  /** Its link carries a token. */
  invitation: { readonly tenantName: string; readonly positionTitle: string }
  /** To the first administrator the operator named. Its link carries a token. */
  'ministry-founded': { readonly tenantName: string }
  /** Its link carries a token. */
  'password-reset': Record<never, string>
  'password-changed': Record<never, string>
  /** To the new address, its link carries a token. */
  'email-change': Record<never, string>
  /** To the old address. */
  'email-changed': Record<never, string>
  /** `device` is the browser and system in words, `at` an ISO instant. */
  'new-device': { readonly device: string; readonly at: string }
  'factor-changed': { readonly at: string }
  'recovery-code-used': { readonly left: string }
}
export type MailKind = keyof MailParams
