import { newId } from '@trongtam/db'
import { builtInUnitPattern } from '@trongtam/domain'

/** For tests: what is built in under another title, so that provinces that begin meanwhile begin as ever. */
export function aPatternToPublish() {
  return { title: `Khung đơn vị ${newId()}`, documentWords: 'Thông tư 15/2026/TT-BGDĐT', content: builtInUnitPattern }
}
