import { Textarea, TextInput } from '@mantine/core'
import { setRule, setTheme, type TemplateFault, themeId, tidyText } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { RuleSelect } from '#lib/template/rule-select.tsx'
import { Section } from '#ui/page.tsx'
import { useEditor } from './editor-context.ts'
import css from './editor.module.css'
import type { HeadField, Sheet } from './sheet.ts'
import { useTyped } from './use-typed.ts'

/** The head of the template: what it is called, the theme of the year and how it binds, where it comes from. */
export function HeadSection({ sheet, faults }: { readonly sheet: Sheet; readonly faults: readonly TemplateFault[] | undefined }) {
  const { t } = useTranslation()
  const { edit } = useEditor()
  const { theme } = sheet.content
  const words = useTyped(theme.text, (text) => edit((content) => setTheme(content, text), 'theme'))
  const isFaulty = faults !== undefined && tidyText(words.text) === ''
  return (
    <Section title={t('templateEditor.head.section')}>
      <div className={css.head}>
        <HeadText field="title" value={sheet.title} maxLength={1000} required />
        <div className={css.theme}>
          <Textarea
            label={t('templateEditor.head.theme')}
            autosize
            minRows={1}
            maxLength={1000}
            value={words.text}
            onChange={(event) => words.type(event.currentTarget.value)}
            onBlur={words.leave}
            error={words.isBlank || isFaulty ? t('templateEditor.head.themeMissing') : undefined}
          />
          <RuleSelect label={t('templateEditor.head.themeRule')} value={theme.rule} onChange={(rule) => edit((content) => setRule(content, themeId, rule))} />
        </div>
        <HeadText field="source" value={sheet.source} maxLength={1000} />
        <HeadText field="note" value={sheet.note} maxLength={2000} />
      </div>
    </Section>
  )
}

interface HeadTextProps {
  readonly field: HeadField
  readonly value: string
  readonly maxLength: number
  readonly required?: boolean
}

function HeadText({ field, value, maxLength, required = false }: HeadTextProps) {
  const { t } = useTranslation()
  const { editSheet } = useEditor()
  const { text, isBlank, type, leave } = useTyped(value, (typed) => {
    // A template has a title: without words it keeps the one it had.
    if (!required || tidyText(typed) !== '') editSheet((sheet) => ({ ...sheet, [field]: tidyText(typed) }), `head:${field}`)
  })
  const shared = {
    label: t(`templateEditor.head.${field}`),
    maxLength,
    value: text,
    onBlur: leave,
    error: required && isBlank ? t('templateEditor.head.titleMissing') : undefined,
  }
  if (field === 'note') return <Textarea {...shared} autosize minRows={1} onChange={(event) => type(event.currentTarget.value)} />
  return <TextInput {...shared} autoComplete="off" onChange={(event) => type(event.currentTarget.value)} />
}
