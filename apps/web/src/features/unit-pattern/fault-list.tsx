import type { PatternFault, UnitPatternContent } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { Notice } from '#ui/notice.tsx'
import { exampleName } from './sample-places.ts'
import css from './unit-pattern.module.css'

interface FaultListProps {
  readonly faults: readonly PatternFault[]
  readonly content: UnitPatternContent
}

/** What a pattern still lacks before it can be published, each at its place. */
export function FaultList({ faults, content }: FaultListProps) {
  const { t } = useTranslation()
  if (faults.length === 0) return null
  return (
    <Notice tone="warn" title={t('unitPattern.faults', { n: faults.length })}>
      <ul className={css.faults}>
        {faults.map((fault) => (
          <li key={`${fault.path} ${fault.code}`}>{`${placeOf(fault, content)}${t(`unitPattern.fault.${fault.code}`)}`}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** "Công an thành phố Hà Nội: ", or nothing where the fault is of the whole. */
function placeOf({ path }: PatternFault, { bodies, classes }: UnitPatternContent): string {
  const [thing = '', index = ''] = path.split('.')
  const named = thing === 'classes' ? classes[Number(index)]?.name : bodyName(bodies, thing)
  return named ? `${named}: ` : ''
}

function bodyName(bodies: UnitPatternContent['bodies'], key: string): string | undefined {
  const body = bodies.find((each) => each.key === key)
  return body && exampleName(body)
}
