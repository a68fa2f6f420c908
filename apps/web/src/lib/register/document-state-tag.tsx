import type { DocumentState } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { Tag, type Tone } from '#ui/tag.tsx'

const tones = { 'in-force': 'good', amended: 'info', replaced: 'warn', repealed: 'bad' } as const satisfies Record<DocumentState, Tone>

/** Whether a document still stands, in words. */
export function DocumentStateTag({ state }: { readonly state: DocumentState }) {
  const { t } = useTranslation()
  return <Tag tone={tones[state]}>{t(`register.state.${state}`)}</Tag>
}
