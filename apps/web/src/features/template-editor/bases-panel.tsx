import { Button } from '@mantine/core'
import type { TemplateBasis, TemplateContent } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { BasisFields } from './basis-fields.tsx'
import css from './panel.module.css'
import { useFreshItems } from './use-fresh-items.ts'

const noDocument = { kind: '', numberSymbol: null, issuer: '', issuedOn: null, title: '' }

/** The legal bases of the whole template (`nodeId` null), or of one node. */
export function BasesPanel({ content, nodeId }: { readonly content: TemplateContent; readonly nodeId: string | null }) {
  const { t } = useTranslation()
  const own = content.bases.filter((basis) => basis.nodeId === nodeId)
  const blank = (id: string): TemplateBasis => ({ id, nodeId, document: noDocument, place: '', rule: 'adaptable' })
  const { entries, begin, forget } = useFreshItems(own, blank)
  return (
    <>
      {entries.length === 0 ? <p className={css.none}>{t(nodeId === null ? 'templateEditor.basis.none' : 'templateEditor.basis.noneOfNode')}</p> : null}
      {entries.map(({ item, fresh }, index) => (
        <BasisFields key={item.id} basis={item} fresh={fresh} number={index + 1} onRemove={() => forget(item.id)} />
      ))}
      <Button variant="default" size="xs" onClick={begin}>
        + {t('templateEditor.basis.add')}
      </Button>
    </>
  )
}
