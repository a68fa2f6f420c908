import { TextInput, type TextInputProps } from '@mantine/core'
import { formatDate } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { typedDateOrNull } from './typed-date.ts'

interface DateFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** As typed: `30/9/2024`, or whatever stands there. */
  readonly value: string
  readonly onChange: (typed: string) => void
}

/** A date typed day first. It is read when the field is left; what is no date stays as typed and is marked. */
export function DateField({ value, onChange, onBlur, error, ...field }: DateFieldProps) {
  const { t } = useTranslation()
  const [typing, setTyping] = useState(false)
  const read = typedDateOrNull(value)
  const leave: NonNullable<TextInputProps['onBlur']> = (event) => {
    setTyping(false)
    if (read && formatDate(read) !== value) onChange(formatDate(read))
    onBlur?.(event)
  }
  return (
    <TextInput
      inputMode="numeric"
      placeholder="dd/MM/yyyy"
      autoComplete="off"
      {...field}
      value={value}
      onChange={(event) => {
        setTyping(true)
        onChange(event.currentTarget.value)
      }}
      onBlur={leave}
      error={!typing && value.trim() !== '' && !read ? t('imports.dateWrong') : error}
    />
  )
}
