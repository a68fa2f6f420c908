import { Autocomplete, Checkbox, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DateField } from '#lib/date-field.tsx'
import type { DocumentFaults, DocumentField, DocumentValues } from './document-values.ts'
import css from './register.module.css'

const usualKinds = [
  'Nghị quyết',
  'Luật',
  'Nghị định',
  'Quyết định',
  'Chỉ thị',
  'Thông tư',
  'Kế hoạch',
  'Chương trình',
  'Đề án',
  'Hướng dẫn',
  'Công văn',
  'Thông báo',
  'Kết luận',
]

interface DocumentFieldsProps {
  readonly values: DocumentValues
  readonly faults: DocumentFaults
  readonly onType: (values: DocumentValues) => void
  /** Who signed it is asked for where a document is entered by itself. */
  readonly withSigner?: boolean
}

/** Kind, number, issuer, date and abstract of a document that enters the register, and the declaration that goes with it. */
export function DocumentFields({ values, faults, onType, withSigner = false }: DocumentFieldsProps) {
  const { t } = useTranslation()
  const field = (name: DocumentField, maxLength: number) => ({
    name,
    maxLength,
    label: t(`register.field.${name}`),
    value: values[name],
    error: faults[name] ? t(`register.fault.${faults[name]}`) : undefined,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => onType({ ...values, [name]: event.currentTarget.value }),
  })
  const must = { required: true, withAsterisk: false }
  return (
    <>
      <div className={css.pair}>
        <Autocomplete
          {...field('kind', 60)}
          {...must}
          data={usualKinds}
          openOnFocus={false}
          comboboxProps={{ withinPortal: false }}
          placeholder={t('register.kindExample')}
          onChange={(kind) => onType({ ...values, kind })}
        />
        <TextInput {...field('numberSymbol', 60)} placeholder={t('register.numberExample')} autoComplete="off" />
      </div>
      <div className={css.pair}>
        <TextInput {...field('issuer', 300)} {...must} placeholder={t('register.issuerExample')} />
        <DateField {...field('issuedOn', 20)} onChange={(issuedOn) => onType({ ...values, issuedOn })} />
      </div>
      <Textarea {...field('title', 1000)} {...must} autosize minRows={2} maxRows={5} />
      {withSigner ? <TextInput {...field('signer', 200)} autoComplete="off" /> : null}
      <Checkbox
        name="notSecret"
        label={t('register.notSecret')}
        checked={values.notSecret}
        error={faults.notSecret ? t('register.notSecretMissing') : null}
        onChange={(event) => onType({ ...values, notSecret: event.currentTarget.checked })}
      />
    </>
  )
}
