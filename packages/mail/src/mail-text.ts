import type { MailKind, MailParams } from './mail-kinds.ts'

/** What a mail says in one language, between the greeting and the footer. */
export interface MailText {
  /** One sentence, or two, why the mail came. */
  readonly why: string
  /** What the button says. */
  readonly action: string
  readonly ifNotYou: string | null
}

export type MailTexts<Text extends MailText = MailText> = { readonly [Kind in MailKind]: (params: MailParams[Kind]) => Text }

const inVietnam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** An instant as `25/11/2026 14:05`, by the clocks of Vietnam. */
export function vietnameseMoment(at: Date | string): string {
  return inVietnam.format(new Date(at)).replace(', ', ' ')
}
