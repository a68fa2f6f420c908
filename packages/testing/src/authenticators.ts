import { createHash, createHmac, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** The code an authenticator app shows (RFC 6238), written anew here so that tests do not trust the product's own. */
export function totpCode(secretBase32: string, at = new Date()): string {
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)))
  const digest = createHmac('sha1', bytesOfBase32(secretBase32)).update(step).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}

function bytesOfBase32(text: string): Buffer {
  const bits = [...text].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

export interface Answering {
  readonly origin?: string
  readonly rpId?: string
  readonly counter?: number
  /** Whether the person gave their PIN or finger; they did unless told. */
  readonly verified?: boolean
  readonly userHandle?: string | null
}

export interface SoftwarePasskey {
  readonly id: string
  readonly register: (challenge: string, how?: Answering) => { credential: string; clientDataJSON: string; attestationObject: string }
  readonly assert: (
    challenge: string,
    how?: Answering,
  ) => { credential: string; clientDataJSON: string; authenticatorData: string; signature: string; userHandle: string | null }
}

/** A passkey (ES256, no attestation) that signs whatever it is told to, also what no honest one would. */
export function aSoftwarePasskey(): SoftwarePasskey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const idBytes = randomBytes(32)
  const id = idBytes.toString('base64url')
  let count = 0
  const authenticatorData = ({ rpId = 'localhost', verified = true, counter = (count += 1) }: Answering, credential = Buffer.alloc(0)) => {
    const head = Buffer.alloc(5)
    head.writeUInt8(1 | (verified ? 4 : 0) | (credential.length > 0 ? 64 : 0))
    head.writeUInt32BE(counter, 1)
    return Buffer.concat([createHash('sha256').update(rpId).digest(), head, credential])
  }
  const clientData = (type: string, challenge: string, { origin = 'http://localhost' }: Answering) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  return {
    id,
    register: (challenge, how = {}) => {
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
      const coordinates = [Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')] as const
      // COSE: kind EC2, ES256, P-256, x, y.
      const key = Buffer.concat([Buffer.from('a5010203262001215820', 'hex'), coordinates[0], Buffer.from('225820', 'hex'), coordinates[1]])
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, idBytes.length]), idBytes, key])
      const data = authenticatorData(how, credential)
      const attestation = Buffer.concat([cborMap(3), cborText('fmt'), cborText('none'), cborText('attStmt'), cborMap(0), cborText('authData'), cborBytes(data)])
      return {
        credential: id,
        clientDataJSON: clientData('webauthn.create', challenge, how).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
      }
    },
    assert: (challenge, how = {}) => {
      const [data, client] = [authenticatorData(how), clientData('webauthn.get', challenge, how)]
      const signature = sign('sha256', Buffer.concat([data, createHash('sha256').update(client).digest()]), privateKey)
      const [clientDataJSON, authenticator] = [client.toString('base64url'), data.toString('base64url')]
      return {
        credential: id,
        clientDataJSON,
        authenticatorData: authenticator,
        signature: signature.toString('base64url'),
        userHandle: how.userHandle ?? null,
      }
    },
  }
}

const cborMap = (entries: number) => Buffer.from([0xa0 + entries])
const cborText = (text: string) => Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)])
const cborBytes = (bytes: Buffer) => Buffer.concat([Buffer.from([0x58, bytes.length]), bytes])
