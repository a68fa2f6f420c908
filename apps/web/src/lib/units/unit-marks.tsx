import type { Unit } from '@trongtam/client'
import { useTranslation } from 'react-i18next'
import { Tag } from '#ui/tag.tsx'

/** Made up for the demonstration: nobody must take it for a real school. */
export function DemoTag({ unit }: { readonly unit: Pick<Unit, 'demo'> }) {
  const { t } = useTranslation()
  return unit.demo ? (
    <Tag tone="warn" quiet>
      {t('units.demo')}
    </Tag>
  ) : null
}

/** "Trường học · Tiểu học · Công lập". */
export function useUnitKind(): (unit: Pick<Unit, 'kind' | 'stage' | 'ownership'>) => string {
  const { t } = useTranslation()
  return ({ kind, stage, ownership }) =>
    [t(`units.kind.${kind}`), stage && t(`units.stage.${stage}`), ownership && t(`units.ownership.${ownership}`)].filter(Boolean).join(' · ')
}
