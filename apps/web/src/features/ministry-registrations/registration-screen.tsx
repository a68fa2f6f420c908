import type { RegistrationDetail } from '@trongtam/client'
import { Anchor, Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { formatNumber } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { FactList } from '#ui/fact-list.tsx'
import { TextLink } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import { ApproveDialog } from './approve-dialog.tsx'
import css from './ministry-registrations.module.css'
import { registrationQuery } from './queries.ts'
import { RefuseDialog } from './refuse-dialog.tsx'
import { StateTag } from './state-tag.tsx'

/** One sign-up with its letter, and the decision upon it. */
export function MinistryRegistrationScreen({ registrationId }: { readonly registrationId: string }) {
  const { t } = useTranslation()
  const { slug, may } = useTenant()
  const { data: asked } = useSuspenseQuery(registrationQuery(slug, registrationId))
  return (
    <Page
      title={asked.province}
      help={t('ministryRegistrations.detailHelp')}
      over={
        <>
          <TextLink to="/t/$slug/registrations" params={{ slug }} inherit>
            ← {t('ministryRegistrations.back')}
          </TextLink>{' '}
          <StateTag state={asked.status} />
        </>
      }
    >
      <Section title={t('ministryRegistrations.letter')} help={t('ministryRegistrations.letterWarning')}>
        <Letter asked={asked} />
      </Section>
      <Section title={t('ministryRegistrations.about')}>
        <About asked={asked} />
      </Section>
      {asked.status === 'waiting' && may('registration.decide') ? <Decision asked={asked} /> : null}
    </Page>
  )
}

function Letter({ asked: { id, letter } }: { readonly asked: RegistrationDetail }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  return (
    <>
      <p className={css.letter}>
        <Anchor href={`/api/v1/t/${slug}/registrations/${id}/letter`} download={letter.name}>
          {t('ministryRegistrations.letterOpen', { name: letter.name })}
        </Anchor>
      </p>
      <p className={css.quiet}>
        {t('ministryRegistrations.letterSize', { size: formatNumber(Math.max(1, Math.round(letter.bytes / 1024))), hash: letter.sha256 })}
      </p>
    </>
  )
}

function About({ asked }: { readonly asked: RegistrationDetail }) {
  const { t } = useTranslation()
  const facts = [
    { term: t('ministryRegistrations.department'), text: asked.officialName },
    { term: t('ministryRegistrations.contact'), text: asked.contactName },
    { term: t('ministryRegistrations.email'), text: asked.email },
    { term: t('ministryRegistrations.phone'), text: asked.contactPhone },
    { term: t('ministryRegistrations.askedAt'), text: formatTime(asked.createdAt) },
    { term: t('ministryRegistrations.confirmedAt'), text: asked.confirmedAt && formatTime(asked.confirmedAt) },
    { term: t('ministryRegistrations.decidedAt'), text: asked.decidedAt && formatTime(asked.decidedAt) },
    { term: t('ministryRegistrations.decidedBy'), text: asked.decidedBy },
    { term: t('ministryRegistrations.reason'), text: asked.reason },
  ]
  return <FactList facts={facts.filter(({ text }) => text !== null)} />
}

function Decision({ asked }: { readonly asked: RegistrationDetail }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<'approve' | 'refuse' | null>(null)
  const close = () => setAsking(null)
  return (
    <Section title={t('ministryRegistrations.decide')} help={t('ministryRegistrations.decideHelp')}>
      <div className={css.buttons}>
        <Button onClick={() => setAsking('approve')}>{t('ministryRegistrations.approve')}</Button>
        <Button variant="default" onClick={() => setAsking('refuse')}>
          {t('ministryRegistrations.refuse')}
        </Button>
      </div>
      {asking === 'approve' ? <ApproveDialog asked={asked} onClose={close} /> : null}
      {asking === 'refuse' ? <RefuseDialog asked={asked} onClose={close} /> : null}
    </Section>
  )
}
