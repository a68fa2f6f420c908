import { readFileSync } from 'node:fs'
import { addressOf, openFolderTransport, openSmtpTransport, type Sending } from '@trongtam/mail/sending'

export type MailSettings = Pick<Sending, 'transport' | 'publicUrl' | 'from'>

const folderSender = 'Trọng Tâm <khong-tra-loi@trongtam.example>'

/**
 * How mail leaves: by the server of SMTP_URL, or into MAILBOX_DIR; null where neither is set, and then mails wait. Each
 * variable may be given as a file, NAME_FILE. Throws one sentence for what is missing or wrong.
 */
export function mailSettings(variables: NodeJS.ProcessEnv): MailSettings | null {
  const given = (name: string) => valueOf(name, variables)
  const [smtpUrl, folder] = [given('SMTP_URL'), given('MAILBOX_DIR')]
  if (smtpUrl === undefined && folder === undefined) return null
  if (smtpUrl !== undefined && folder !== undefined)
    throw new Error('SMTP_URL and MAILBOX_DIR are both set: mails go to people, or into the folder of a demonstration.')
  const publicUrl = publicUrlOf(given('PUBLIC_URL'))
  if (smtpUrl === undefined) return { transport: openFolderTransport(folder ?? ''), from: given('MAIL_FROM') ?? folderSender, publicUrl }
  return { transport: openSmtpTransport(smtpUrl), from: senderOf(given('MAIL_FROM')), publicUrl }
}

/** One value of the environment, a file's before the variable's; undefined where it is missing or empty. */
function valueOf(name: string, variables: NodeJS.ProcessEnv): string | undefined {
  const file = variables[`${name}_FILE`]
  const value = file ? readFileSync(file, 'utf8').trim() : variables[name]
  return value === '' ? undefined : value
}

function publicUrlOf(given: string | undefined): string {
  const url = given === undefined ? null : URL.parse(given)
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error('PUBLIC_URL is missing or no address: the links in mails lead there, for example https://trongtam.example.')
  return url.origin
}

function senderOf(given: string | undefined): string {
  if (given === undefined || !/^[^\s@<>]+@[^\s@<>]+$/.test(addressOf(given)))
    throw new Error('MAIL_FROM is missing or no address: who mails come from, for example "Trọng Tâm <khong-tra-loi@trongtam.example>".')
  return given
}
