/** The form as typed; the letter is kept beside it. */
export interface RegistrationValues {
  readonly province: ChosenProvince | null
  readonly officialName: string
  readonly contactName: string
  readonly email: string
  readonly contactPhone: string
  readonly notSecret: boolean
}

export interface ChosenProvince {
  readonly code: string
  readonly fullName: string
}

export const noValues: RegistrationValues = { province: null, officialName: '', contactName: '', email: '', contactPhone: '', notSecret: false }

export const letterMaxBytes = 10 * 1024 * 1024

export type RegistrationFault = 'missing' | 'wrong' | 'too-large'
export type RegistrationField = 'province' | 'officialName' | 'contactName' | 'email' | 'letter' | 'notSecret'
export type RegistrationFaults = Partial<Record<RegistrationField, RegistrationFault>>

/** What each field still lacks, in the order of the form; empty: it may be sent. */
export function faultsOf(values: RegistrationValues, letter: Pick<File, 'size'> | null): RegistrationFaults {
  const email = values.email.trim()
  return {
    ...(values.province === null && { province: 'missing' }),
    ...(values.officialName.trim() === '' && { officialName: 'missing' }),
    ...(values.contactName.trim() === '' && { contactName: 'missing' }),
    ...(!/^\S+@\S+\.\S+$/.test(email) && { email: email === '' ? 'missing' : 'wrong' }),
    ...(letter === null && { letter: 'missing' }),
    ...(letter !== null && letter.size > letterMaxBytes && { letter: 'too-large' }),
    ...(!values.notSecret && { notSecret: 'missing' }),
  }
}

/** The department is called after its province until someone types otherwise. */
export function withProvince(values: RegistrationValues, province: ChosenProvince | null): RegistrationValues {
  const untouched = values.officialName === '' || values.officialName === departmentOf(values.province)
  return { ...values, province, officialName: untouched ? departmentOf(province) : values.officialName }
}

function departmentOf(province: ChosenProvince | null): string {
  return province ? `Sở Giáo dục và Đào tạo ${province.fullName.charAt(0).toLowerCase()}${province.fullName.slice(1)}` : ''
}

export function isRegistrationValues(value: unknown): value is RegistrationValues {
  if (typeof value !== 'object' || value === null) return false
  const province: unknown = Reflect.get(value, 'province')
  const texts = ['officialName', 'contactName', 'email', 'contactPhone']
  return (
    texts.every((field) => typeof Reflect.get(value, field) === 'string') &&
    typeof Reflect.get(value, 'notSecret') === 'boolean' &&
    (province === null || (typeof province === 'object' && ['code', 'fullName'].every((field) => typeof Reflect.get(province, field) === 'string')))
  )
}

const letterFaults = ['empty', 'too-large', 'unknown-type', 'pdf-broken', 'picture-broken', 'not-word', 'macros'] as const
export type LetterFault = (typeof letterFaults)[number] | 'archive'

/** The wording of a fault the server found in a letter. */
export function letterFaultOf(detail: Readonly<Record<string, unknown>>): LetterFault {
  return letterFaults.find((known) => known === detail['fault']) ?? 'archive'
}
