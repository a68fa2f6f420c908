import { dictionary } from '@zxcvbn-ts/language-common'
import { foldVietnamese } from '@trongtam/domain'

export type PasswordFault = 'too-short' | 'too-long' | 'common' | 'context'

const common = new Set(dictionary['passwords-common'])
const contextWords = ['matkhau', 'giaoduc', 'daotao', 'trongtam', 'vietnam', 'sogddt', 'bogddt', 'truonghoc', 'password', 'admin']

/**
 * What is wrong with a new password, or null (SEC-06, NIST 800-63B): 12 to 128 characters, no composition rules; not a
 * common one; not made of nothing but context words (the tenant's name, the trade's words) and digits.
 */
export function passwordFault(password: string, context: readonly string[] = []): PasswordFault | null {
  const length = [...password.normalize('NFC')].length
  if (length < 12) return 'too-short'
  if (length > 128) return 'too-long'
  if (common.has(password.toLowerCase())) return 'common'
  // Four different symbols are no word of any list: such a password is not judged by the letters between them.
  if (new Set(password.normalize('NFC').replace(/[\p{L}\p{N}\s]/gu, '')).size >= 4) return null
  const plain = foldVietnamese(password).replaceAll(' ', '')
  if (common.has(plain) || isRepetition(plain)) return 'common'
  return isContextAlone(plain, context) ? 'context' : null
}

function isRepetition(plain: string): boolean {
  return /^(.{1,4})\1+$/u.test(plain) || '01234567890123456789'.includes(plain) || 'abcdefghijklmnopqrstuvwxyz'.includes(plain)
}

function isContextAlone(plain: string, context: readonly string[]): boolean {
  const words = [...contextWords, ...context.flatMap((text) => [foldVietnamese(text).replaceAll(' ', ''), ...foldVietnamese(text).split(' ')])]
  const rest = words
    .filter((word) => word.length >= 3)
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ''), plain)
  return rest.replace(/\d+/g, '').length < 4
}
