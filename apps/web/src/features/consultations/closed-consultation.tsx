import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { ButtonLink } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/states.tsx'
import css from './consultations.module.css'
import type { KeptComments } from './kept-comments.ts'

/** Comments are taken no more: where the open ones are, and what was typed too late. */
export function ClosedConsultation({ unsent }: { readonly unsent: KeptComments }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const texts = Object.entries(unsent)
  return (
    <Page title={t('consultations.title')} help={t('consultations.help')}>
      <Section title={t('consultations.list')} flush>
        <EmptyState title={t('consultations.gone')} text={t('consultations.goneText')} icon="comment">
          <ButtonLink to="/t/$slug/consultations" params={{ slug }} variant="default">
            {t('consultations.back')}
          </ButtonLink>
        </EmptyState>
      </Section>
      {texts.length > 0 ? (
        <Section title={t('consultations.unsent')} help={t('consultations.unsentText')}>
          <ul className={css.sent}>
            {texts.map(([key, text]) => (
              <li key={key}>
                <p className={css.said}>{text}</p>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </Page>
  )
}
