import { numberTree, type TemplateContent } from '@trongtam/domain'
import { useDeferredValue, useMemo } from 'react'
import { comparedContent } from '#lib/template/compared-content.ts'
import { faultMap } from './fault-map.ts'
import { nodeMarks } from './node-marks.ts'

/** A content beside the revision it began from: numbers at once, changes, marks and faults as soon as there is time. */
export function useJudgedContent(base: TemplateContent | null, content: TemplateContent) {
  const judged = useDeferredValue(content)
  const numbered = useMemo(() => numberTree(content.nodes), [content.nodes])
  const compared = useMemo(() => comparedContent(base, judged), [base, judged])
  const marks = useMemo(() => nodeMarks(base, judged, compared), [base, judged, compared])
  const earlierIds = useMemo(() => new Set(base?.nodes.map(({ id }) => id)), [base])
  const faults = useMemo(() => faultMap(judged, earlierIds), [judged, earlierIds])
  return { numbered, compared, marks, earlierIds, faults }
}
