import type { ClaimedMail } from './outbox-store.ts'

const pages: Readonly<Record<NonNullable<ClaimedMail['ticket']>['purpose'], string>> = {
  registration: '/dang-ky/xac-nhan',
  invitation: '/loi-moi',
  'password-reset': '/dat-lai-mat-khau',
  'email-change': '/doi-thu-dien-tu',
}

/** Where a mail leads: with a token to the page that takes it, else to the tenant or the start. */
export function linkOfMail({ kind, params, ticket }: Pick<ClaimedMail, 'kind' | 'params' | 'ticket'>, publicUrl: string): string {
  if (ticket) return new URL(`${pages[ticket.purpose]}?ma=${ticket.token}`, publicUrl).href
  return new URL(kind === 'registration-approved' ? `/t/${encodeURIComponent(params['slug'] ?? '')}` : '/', publicUrl).href
}
