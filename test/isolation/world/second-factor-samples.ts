import { aSoftwarePasskey, totpCode } from '@trongtam/testing'
import type { MakeSample } from './samples.ts'
import { aSigner, atSecondStep, challengeFor, foreignChallenge, withApp, withPasskey } from './second-factors.ts'

/** The second step of signing in, step-up, and setting up: each by a person of their own. */
export const secondFactorSamples: Readonly<Record<string, MakeSample>> = {
  proveSecondFactor: async (world) => {
    const { who, code } = await atSecondStep(world)
    return { as: who, body: { by: 'totp', code } }
  },
  askPasskey: () => ({ as: null, body: { for: 'sign-in' } }),
  signInByPasskey: async (world) => {
    const { key } = await withPasskey(world)
    const { challengeId, challenge } = await challengeFor(world, null, 'sign-in')
    return { as: null, body: { challengeId, assertion: key.assert(challenge) }, foreign: { challengeId: await foreignChallenge(world) } }
  },
  stepUp: async (world) => {
    const { who, key } = await withPasskey(world)
    const { challengeId, challenge } = await challengeFor(world, who, 'step-up')
    return { as: who, body: { by: 'passkey', challengeId, assertion: key.assert(challenge) }, foreign: { challengeId: await foreignChallenge(world) } }
  },
  getSecondFactor: () => ({}),
  startTotp: () => ({ body: {} }),
  confirmTotp: async (world) => {
    const who = await aSigner(world)
    const { json } = await world.call('POST', '/api/v1/account/second-factor/totp', { as: who, body: {} })
    return { as: who, body: { enrolment: json.enrolment, code: totpCode(json.secret) } }
  },
  removeTotp: async (world) => ({ as: (await withApp(world)).who }),
  askNewPasskey: () => ({ body: {} }),
  addPasskey: async (world) => {
    const [who, key] = [await aSigner(world), aSoftwarePasskey()]
    const { json } = await world.call('POST', '/api/v1/account/second-factor/passkeys/challenge', { as: who, body: {} })
    const body = { challengeId: json.challengeId, name: 'Máy thử', transports: [], passkey: key.register(json.challenge) }
    return { as: who, body, foreign: { challengeId: await foreignChallenge(world) } }
  },
  renamePasskey: async (world) => {
    const { who, key } = await withPasskey(world)
    return { as: who, path: { credential: key.id }, body: { name: 'Máy ở cơ quan' } }
  },
  removePasskey: async (world) => {
    const { who, key } = await withPasskey(world)
    return { as: who, path: { credential: key.id } }
  },
  renewRecoveryCodes: async (world) => ({ as: (await withApp(world)).who, body: {} }),
}
