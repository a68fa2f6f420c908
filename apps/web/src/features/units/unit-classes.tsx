import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'

interface UnitClassesProps {
  /** The day shown; absent: today. */
  readonly on: string | undefined
}

/** The way to classes of units and kinds of the province's own. */
export function UnitClasses({ on }: UnitClassesProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  return (
    <Section title={t('units.classes')} help={t('units.classesHelp')}>
      <TextLink to="/t/$slug/units/classes" params={{ slug }} search={on ? { on } : {}}>
        {t('units.toClasses')}
      </TextLink>
    </Section>
  )
}
