import type { PasskeyAssertion } from '@trongtam/client'
import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { answerOf, api } from './api.ts'
import { RefusalError } from './refusal-error.ts'

/** A passkey's answer to a challenge of the server; null when the person gave up. */
export async function answerByPasskey(purpose: 'sign-in' | 'step-up'): Promise<{ challengeId: string; assertion: PasskeyAssertion } | null> {
  const { challengeId, challenge, relyingParty, passkeys } = await answerOf(api.POST('/api/v1/session/passkey/challenge', { body: { for: purpose } }))
  const allowCredentials = passkeys.map(({ credential: id, transports }) => ({ id, transports, type: 'public-key' as const }))
  const answer = await unlessGivenUp(
    startAuthentication({ optionsJSON: { challenge, rpId: relyingParty, allowCredentials, userVerification: 'required', timeout: 300_000 } }),
  )
  if (!answer) return null
  const { clientDataJSON, authenticatorData, signature, userHandle } = answer.response
  return { challengeId, assertion: { credential: answer.id, clientDataJSON, authenticatorData, signature, userHandle: userHandle ?? null } }
}

/** A new passkey that answered a challenge of the server; null when the person gave up. */
export async function makePasskey() {
  const asked = await answerOf(api.POST('/api/v1/account/second-factor/passkeys/challenge', { body: {} }))
  const made = await unlessGivenUp(
    startRegistration({
      optionsJSON: {
        challenge: asked.challenge,
        rp: { id: asked.relyingParty, name: asked.relyingPartyName },
        user: { id: asked.userHandle, name: asked.userName, displayName: asked.displayName },
        pubKeyCredParams: asked.algorithms.map((alg) => ({ alg, type: 'public-key' as const })),
        excludeCredentials: asked.existing.map(({ credential: id, transports }) => ({ id, transports, type: 'public-key' as const })),
        authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
        attestation: 'none',
        timeout: 300_000,
      },
    }),
  )
  if (!made) return null
  const { clientDataJSON, attestationObject, transports = [] } = made.response
  return { challengeId: asked.challengeId, transports: [...transports], passkey: { credential: made.id, clientDataJSON, attestationObject } }
}

/** Closing the browser's window, or letting it time out, is a decision and no failure. */
async function unlessGivenUp<T>(ceremony: Promise<T>): Promise<T | null> {
  try {
    return await ceremony
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'NotAllowedError' || name === 'AbortError') return null
    throw new RefusalError(name === 'InvalidStateError' ? 'already-exists' : 'passkey-refused')
  }
}
