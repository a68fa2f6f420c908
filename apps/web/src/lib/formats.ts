import { formatDate, formatNumber } from '@trongtam/domain'

const oneDecimal = (value: number) => Math.round(value * 10) / 10

/** 121 as `121 %`, 95.25 as `95,3 %`. */
export function formatPercent(value: number): string {
  return `${formatNumber(oneDecimal(value))} %`
}

/** +39 as `+39`, −4 as `−4`, 0 as `0`: a change with its sign. */
export function formatChange(value: number): string {
  if (value === 0) return '0'
  return `${value > 0 ? '+' : '−'}${formatNumber(Math.abs(value))}`
}

/** An instant as `14:05 30/09/2024`, Vietnamese time. */
export function formatTime(iso: string): string {
  const parts = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(iso))
  return `${parts} ${formatDate(localDate(new Date(iso)))}`
}

/** ISO date of an instant in Vietnam. */
export function localDate(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(at)
}

/** A due text as the document says it: an ISO date as dd/MM/yyyy, anything else as it is. */
export function formatDue(due: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(due) ? formatDate(due) : due
}
