/** Letters that only Unicode Vietnamese has, composed or not. */
const vietnamese = /[\u1ea0-\u1ef9ăđơưĂĐƠƯ]|[\u0300\u0301\u0303\u0309\u0323]/gu

/** UTF-8 bytes of Vietnamese letters shown one by one ("áº¿" for "ế", "Ä‘" for "đ", "Æ°" for "ư"). */
const mojibake = /á[º»]|Ä[\u2018\u0091\u0090\u0192\u0083]|Æ[°¡¯]|Ã[¡¢£¨©ª¬\u00ad²³´µ¹º½]/gu

/** TCVN3 puts toned vowels on Latin-1 signs; "®" for "đ" and signs inside a word betray it. */
const tcvn3 = /®[\p{L}µ¸¶·¹¨©ª«¬\u00ad]|(?<=[a-zA-Z®])[¸µ¶·¹¨©«¬\u00ad¾»¼½Æ](?=[a-z\s.,;]|$)|(?<=[a-z])[ÕÊÈÉÌÐÑÒÓÔÖ×ØÜÞßÙÚ](?=[a-z\s.,;]|$)/gu

/** VNI writes a tone as a second letter after the vowel ("Quyeát ñònh", "tröôøng", "giaùo duïc"). */
const vni =
  /[aeouyAEOUY][ùøûõïäåëüÙØÛÕÏÄÅËÜ]|[eE][áàâãÁÀÂÃ]|[aA][áàâãÁÀÂÃ]|[oO][âãäåÂÃÄÅ]|ö[ôùøûõï]|ô[ùøûõïáàâãäå]|ñ[aeiouyöôòóæîAEIOU]|(?<=[a-z])[æî](?=[a-z]|$)|[tT]r[öô]/gu

const sampleLengthMax = 200_000

/**
 * The old or broken encoding a text was made with, or null for Unicode Vietnamese and for other languages.
 * Decided by what outnumbers the letters of Unicode Vietnamese in the first 200,000 characters.
 */
export function legacyEncodingOf(text: string): 'mojibake' | 'tcvn3' | 'vni' | null {
  const sample = text.slice(0, sampleLengthMax)
  const words = count(sample, /\p{L}+/gu)
  const genuine = count(sample, vietnamese)
  const broken = count(sample, mojibake)
  if (broken > genuine && broken * 20 >= words) return 'mojibake'
  const abc = count(sample, tcvn3)
  const doubled = count(sample, vni)
  const legacy = Math.max(abc, doubled)
  if (legacy < 2 || legacy <= genuine || legacy * 6 < words) return null
  return abc >= doubled ? 'tcvn3' : 'vni'
}

function count(text: string, pattern: RegExp): number {
  let found = 0
  for (const _ of text.matchAll(pattern)) found++
  return found
}
