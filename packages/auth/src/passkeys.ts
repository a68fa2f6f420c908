import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import { Refusal } from '@trongtam/domain'

/** What passkeys may sign with: ES256, EdDSA, RS256. */
export const passkeyAlgorithms: readonly number[] = [-7, -8, -257]

/** Whom a passkey is for: the host, and the one origin whose pages may ask for it. */
export interface RelyingParty {
  readonly id: string
  readonly origin: string
}

export interface NewPasskey {
  readonly credential: string
  readonly clientDataJSON: string
  readonly attestationObject: string
}

export interface Assertion {
  readonly credential: string
  readonly clientDataJSON: string
  readonly authenticatorData: string
  readonly signature: string
  readonly userHandle: string | null
}

export interface KnownPasskey {
  readonly id: string
  readonly publicKey: Uint8Array
  readonly counter: number
}

/** The key of a new passkey that answered this challenge for this origin, the person verified; refuses 'passkey-refused' otherwise. */
export async function verifyNewPasskey(party: RelyingParty, challenge: string, { credential: id, ...response }: NewPasskey): Promise<KnownPasskey> {
  const verified = await orRefused(
    verifyRegistrationResponse({
      response: { id, rawId: id, type: 'public-key', response, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: [...passkeyAlgorithms],
    }),
  )
  if (!verified.verified || verified.registrationInfo.credential.id !== id) throw new Refusal('passkey-refused')
  return verified.registrationInfo.credential
}

/**
 * The counter of a passkey that signed this challenge for this origin, the person verified. Refuses 'passkey-refused'
 * otherwise, also where the counter went backwards: then there are two of it.
 */
export async function verifyAssertion(party: RelyingParty, challenge: string, { id, publicKey, counter }: KnownPasskey, assertion: Assertion): Promise<number> {
  const { clientDataJSON, authenticatorData, signature, userHandle } = assertion
  const verified = await orRefused(
    verifyAuthenticationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        response: { clientDataJSON, authenticatorData, signature, ...(userHandle !== null && { userHandle }) },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: { id, publicKey: new Uint8Array(publicKey), counter },
    }),
  )
  if (!verified.verified) throw new Refusal('passkey-refused')
  return verified.authenticationInfo.newCounter
}

/** Whatever is wrong with what a browser sent, the library throws. */
async function orRefused<T>(verification: Promise<T>): Promise<T> {
  try {
    return await verification
  } catch {
    throw new Refusal('passkey-refused')
  }
}
