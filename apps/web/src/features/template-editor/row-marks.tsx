import type { TemplateFault } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { Tag, type Tone } from '#ui/tag.tsx'
import type { Mark } from './node-marks.ts'

const tones = { new: 'good', edited: 'warn', moved: 'info', split: 'info', merged: 'info', rule: 'neutral' } as const satisfies Record<Mark, Tone>

/** What became of a row since the revision before, and what is wrong with it. */
export function RowMarks({ marks = [], faults = [] }: { readonly marks: readonly Mark[] | undefined; readonly faults: readonly TemplateFault[] | undefined }) {
  const { t } = useTranslation()
  return (
    <>
      {marks.map((mark) => (
        <Tag key={mark} tone={tones[mark]}>
          {t(`templateEditor.mark.${mark}`)}
        </Tag>
      ))}
      {faults.map(({ path, code }) => (
        <Tag key={`${path} ${code}`} tone="bad">
          {t(`templateEditor.fault.${code}`)}
        </Tag>
      ))}
    </>
  )
}
