import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DateField } from '#lib/date-field.tsx'
import { Section } from '#ui/page.tsx'
import type { Correction, Fact } from './correction.ts'
import { fieldId } from './faults.ts'
import { LineButton } from './line-button.tsx'
import { sectionId } from './summary-line.tsx'
import { useWorkbench } from './workbench-context.ts'
import css from './workbench.module.css'

const order = ['label', 'input', 'description', 'error'] as const
const needed: readonly Fact[] = ['issuer', 'title', 'schoolYear']

/** What the document says of itself; a fact that was not found says so. */
export function FactsEditor({ correction, missing }: { readonly correction: Correction; readonly missing: readonly string[] }) {
  const { t } = useTranslation()
  const { edit, look, line } = useWorkbench()
  const about = (fact: Fact) => ({
    id: fieldId(fact),
    label: t(`imports.fact.${fact}`),
    description:
      missing.includes(fact) && correction[fact].trim() === '' ? t(needed.includes(fact) ? 'imports.notFoundNeeded' : 'imports.notFound') : undefined,
    required: needed.includes(fact),
    inputWrapperOrder: [...order],
    withAsterisk: false,
    value: correction[fact],
  })
  const set = (fact: Fact) => (event: { readonly currentTarget: { readonly value: string } }) => edit({ do: 'set-fact', fact, text: event.currentTarget.value })
  return (
    <div id={sectionId('facts')} className={css.anchor}>
      <Section title={t('imports.section.facts')}>
        <div className={css.fields}>
          <TextInput {...about('numberSymbol')} onChange={set('numberSymbol')} />
          <DateField
            {...about('date')}
            description={about('date').description ?? t('imports.dateHint')}
            onChange={(text) => edit({ do: 'set-fact', fact: 'date', text })}
          />
          <TextInput {...about('schoolYear')} description={about('schoolYear').description ?? t('imports.yearHint')} onChange={set('schoolYear')} />
          <TextInput {...about('signer')} onChange={set('signer')} />
          <TextInput className={css.wide ?? ''} {...about('issuer')} onChange={set('issuer')} />
          <Textarea className={css.wide ?? ''} autosize {...about('title')} onChange={set('title')} />
          <div
            className={css.wide}
            data-line={correction.themeLine}
            data-chosen={(correction.themeLine !== null && correction.themeLine === line) || undefined}
          >
            <Textarea autosize {...about('theme')} onChange={set('theme')} onFocus={() => look(correction.themeLine)} />
            {correction.themeLine === null ? null : <LineButton line={correction.themeLine} />}
          </div>
        </div>
      </Section>
    </div>
  )
}
