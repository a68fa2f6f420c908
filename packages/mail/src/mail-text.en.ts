import { type MailTexts, vietnameseMoment } from './mail-text.ts'

const callAdministrator = 'tell your administrator at once'
const secureAccount = `choose “Forgotten password” on the sign-in page, set a new password, and ${callAdministrator}.`

export const english: MailTexts = {
  'registration-confirm': ({ provinceName }) => ({
    why: `This address was just used to sign ${provinceName} up for Trọng Tâm. Please confirm it, and the request goes to the Ministry of Education and Training.`,
    action: 'Confirm the sign-up',
    ifNotYou: 'If you did not sign up, ignore this mail: a request that nobody confirms is deleted.',
  }),
  'registration-approved': ({ provinceName }) => ({
    why: `The Ministry of Education and Training approved the sign-up of ${provinceName} for Trọng Tâm. You are its first administrator and may begin.`,
    action: 'Open the province',
    ifNotYou: null,
  }),
  'registration-refused': ({ provinceName }) => ({
    why: `The Ministry of Education and Training did not approve the sign-up of ${provinceName} for Trọng Tâm. Sign in to read the reason; you may sign up again once it is mended.`,
    action: 'Sign in to read the reason',
    ifNotYou: null,
  }),
  invitation: ({ tenantName, positionTitle }) => ({
    why: `${tenantName} invites you to join Trọng Tâm in the position: ${positionTitle}.`,
    action: 'Accept the invitation',
    ifNotYou: 'If you know nothing of this invitation, ignore this mail: nothing changes until it is accepted.',
  }),
  'ministry-founded': ({ tenantName }) => ({
    why: `Trọng Tâm was just set up for ${tenantName}, and you are its first administrator. Please choose a password for your account.`,
    action: 'Choose a password',
    ifNotYou: 'If you did not expect this mail, ignore it and tell whoever operates the system.',
  }),
  'password-reset': () => ({
    why: 'Somebody asked for a new password for the Trọng Tâm account of this address.',
    action: 'Choose a new password',
    ifNotYou: 'If it was not you, ignore this mail: your password still works, and nobody else can change it.',
  }),
  'password-changed': () => ({
    why: 'The password of the Trọng Tâm account of this address was just changed.',
    action: 'Open Trọng Tâm',
    ifNotYou: `If it was not you, ${secureAccount}`,
  }),
  'email-change': () => ({
    why: 'Somebody asked to sign in to a Trọng Tâm account with this address. It changes only when you confirm.',
    action: 'Confirm the new address',
    ifNotYou: 'If it was not you, ignore this mail: nothing changes.',
  }),
  'email-changed': () => ({
    why: 'The Trọng Tâm account that used this address now uses another. This address no longer signs in.',
    action: 'Open Trọng Tâm',
    ifNotYou: `If it was not you, ${callAdministrator}.`,
  }),
  'new-device': ({ device, at }) => ({
    why: `Your Trọng Tâm account was just signed in to from a new device: ${device}, ${vietnameseMoment(at)} (Vietnam time).`,
    action: 'Open Trọng Tâm',
    ifNotYou: `If it was not you, ${secureAccount}`,
  }),
  'factor-changed': ({ at }) => ({
    why: `The two-step verification of your Trọng Tâm account was just changed, ${vietnameseMoment(at)} (Vietnam time).`,
    action: 'Open Trọng Tâm',
    ifNotYou: `If it was not you, ${secureAccount}`,
  }),
  'recovery-code-used': ({ left }) => ({
    why: `A recovery code of your Trọng Tâm account was just used to sign in. Codes left: ${left}.`,
    action: 'Open Trọng Tâm',
    ifNotYou: `If it was not you, ${secureAccount}`,
  }),
}
