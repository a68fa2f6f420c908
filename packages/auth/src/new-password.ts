import { Refusal } from '@trongtam/domain'
import { hashPassword } from './password.ts'
import { passwordFault } from './password-policy.ts'

/** The hash of the password a new account begins with; refuses 'password-needed', and 'password-weak' with the fault (SEC-06). */
export async function hashNewPassword(password: string | undefined, context: readonly string[]): Promise<string> {
  if (password === undefined) throw new Refusal('password-needed')
  const fault = passwordFault(password, context)
  if (fault) throw new Refusal('password-weak', { fault })
  return hashPassword(password)
}
