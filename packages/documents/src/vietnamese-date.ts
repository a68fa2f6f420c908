/** "ngày 30 tháng 9 năm 2024", "30/9/2024" or "4-9-2024"; the word "ngày" may be missing. */
export const datePattern = '(?:ngày\\s+)?(?:(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4})|(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}))(?!\\d)'

/** The ISO date of a match whose groups begin at `first`, or null when no such day exists. */
export function isoDateOf(match: RegExpMatchArray, first = 1): string | null {
  const day = Number(match[first] ?? match[first + 3])
  const month = Number(match[first + 1] ?? match[first + 4])
  const year = Number(match[first + 2] ?? match[first + 5])
  return isoDate(year, month, day)
}

/** YYYY-MM-DD, or null when the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  const length = lengths[month - 1]
  if (length === undefined || !(day >= 1 && day <= length) || !(year >= 1900 && year <= 2999)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
