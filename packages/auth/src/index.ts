export { accountOfEmail, type LiveAccount, lockAccount, passwordContext, setDisabled, storeEmail, storeName, storePasswordHash } from './account-store.ts'
export { type Challenge, type ChallengePurpose, newChallenge, takeChallenge } from './challenge-store.ts'
export { type DeviceStanding, listDevices, noteDevice } from './device-store.ts'
export { askProvider, type Asked, issuerFault, OidcFailure, type Provider, readAnswer, type Vouched } from './oidc.ts'
export {
  findProvider,
  keepProvider,
  linkSubject,
  listProviders,
  type MatchedPerson,
  matchPerson,
  removeProvider,
  type StoredProvider,
  tenantOfSlug,
} from './oidc-store.ts'
export { endAllSessions, endOtherSessions, endOwnSession, listOwnSessions, renewToken } from './own-session-store.ts'
export { eraseIdentity, tenantsHolding } from './erasure-store.ts'
export { describeIdentity } from './own-identity-store.ts'
export { forgetFactors } from './forget-factors-store.ts'
export { hashNewPassword } from './new-password.ts'
export { hashPassword } from './password.ts'
export { type PasswordFault, passwordFault } from './password-policy.ts'
export { addPasskey, advanceCounter, findPasskey, listPasskeys, type Passkey, removePasskey, renamePasskey } from './passkey-store.ts'
export { type Assertion, type KnownPasskey, type NewPasskey, passkeyAlgorithms, type RelyingParty, verifyAssertion, verifyNewPasskey } from './passkeys.ts'
export { countRecoveryCodes, dropRecoveryCodes, renewRecoveryCodes, useRecoveryCode } from './recovery-code-store.ts'
export { rolesEverywhere } from './roles-everywhere.ts'
export { type Factor, findStanding, lockPerson, type Standing } from './second-factor-store.ts'
export type { Awaiting, OpenTenant } from './session-adapter.ts'
export { openSealer, type Sealer } from './sealing.ts'
export { endSession, findSession, isFresh, type NewSession, raiseSession, type SignedIn, startSession } from './sessions.ts'
export { checkCredentials, type Credentials, guessFactor } from './sign-in.ts'
export { challengeLimits, countAttempt, forgetAttempts, mailLimits, providerLimits, signUpLimits } from './sign-in-limits.ts'
export { sweep, type Swept } from './sweep-store.ts'
export { settleTicket, takeTicket, voidOwnTickets } from './ticket-store.ts'
export { hashToken } from './tokens.ts'
export { describeUserAgent, shortNetwork, userAgentInWords } from './user-agent.ts'
export { keepTotp, removeTotp, totpSince, useTotp } from './totp-store.ts'
export { newTotpSecret, stepOfCode, totpUri } from './totp.ts'
