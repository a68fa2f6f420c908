import type { UnitImport } from '@trongtam/client'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { TextLink } from '#ui/link.tsx'
import { Page } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import { BringSection } from './bring-section.tsx'
import type { ImportSearch } from './import-search.ts'
import { RecentImports } from './recent-imports.tsx'
import { ResultSection } from './result-section.tsx'

interface ImportScreenProps {
  readonly search: ImportSearch
  readonly onSearch: (search: ImportSearch) => void
}

/** Many units at once: brought, checked row by row, written. */
export function ImportScreen({ search, onSearch }: ImportScreenProps) {
  const { t } = useTranslation()
  const { slug, may } = useTenant()
  const [checked, setChecked] = useState<string | null>(null)
  const onChecked = ({ id }: UnitImport) => {
    setChecked(id)
    onSearch({ import: id })
  }
  return (
    <Page
      title={t('unitImports.title')}
      help={t('unitImports.help')}
      over={
        <TextLink to="/t/$slug/units" params={{ slug }} inherit>
          ← {t('units.title')}
        </TextLink>
      }
    >
      {may('unit.edit') ? (
        <BringSection onChecked={onChecked} />
      ) : (
        <EmptyState title={t('unitImports.notPermitted')} text={t('unitImports.notPermittedText')} icon="lock" />
      )}
      {search.import ? (
        <ResultSection
          key={search.import}
          importId={search.import}
          state={search.state}
          isNew={search.import === checked}
          onState={(state) => onSearch({ ...(search.import && { import: search.import }), state })}
        />
      ) : null}
      <RecentImports />
    </Page>
  )
}
