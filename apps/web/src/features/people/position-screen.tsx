import type { PositionDetail } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { formatDate, formatNumber } from '@trongtam/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '#lib/formats.ts'
import { useTenant } from '#lib/session.ts'
import { DataTable } from '#ui/data-table.tsx'
import { FactList } from '#ui/fact-list.tsx'
import { TextLink } from '#ui/link.tsx'
import { Page, Section } from '#ui/page.tsx'
import { Tag } from '#ui/tag.tsx'
import { AppointDialog } from './appoint-dialog.tsx'
import { EndDialog } from './end-dialog.tsx'
import { HandoverDialog } from './handover-dialog.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import css from './people.module.css'
import { ChangePositionDialog, ClosePositionDialog } from './position-dialog.tsx'
import { positionQuery } from './queries.ts'
import { useSpan } from './use-span.ts'

type Step = 'change' | 'close' | 'appoint' | 'invite' | 'end' | 'hand-over'

/** A position through time: who holds it, who held it, and the work that goes with it. */
export function PositionScreen({ positionId }: { readonly positionId: string }) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { data: position } = useSuspenseQuery(positionQuery(slug, positionId))
  const [step, setStep] = useState<Step | null>(null)
  const close = () => setStep(null)
  const { holder } = position
  return (
    <Page
      title={position.title}
      help={t('people.detailHelp')}
      over={
        <>
          <TextLink to="/t/$slug/people" params={{ slug }} search={{ tab: 'positions' }} inherit>
            ← {t('people.back')}
          </TextLink>{' '}
          <Tag>{t(`common.role.${position.role}`)}</Tag>
        </>
      }
      actions={position.manageable ? <Steps position={position} onStep={setStep} /> : null}
    >
      <Section title={t('people.current')}>
        <Facts position={position} />
      </Section>
      <Section title={t('people.history')} flush>
        <History position={position} />
      </Section>
      {step === 'change' ? <ChangePositionDialog position={position} onClose={close} /> : null}
      {step === 'close' ? <ClosePositionDialog position={position} onClose={close} /> : null}
      {step === 'appoint' ? <AppointDialog position={position} onClose={close} /> : null}
      {step === 'invite' ? <InviteDialog position={{ id: position.id, name: position.title }} onClose={close} /> : null}
      {step === 'hand-over' ? <HandoverDialog position={position} onClose={close} /> : null}
      {step === 'end' && holder ? (
        <EndDialog ending={{ ...holder, title: position.title, name: holder.name ?? t('people.unknownPerson') }} onClose={close} />
      ) : null}
    </Page>
  )
}

/** What may be done with the position as it stands now. */
function Steps({ position: { holder, next, invited }, onStep }: { readonly position: PositionDetail; readonly onStep: (step: Step) => void }) {
  const { t } = useTranslation()
  const isVacant = holder === null && next === null
  return (
    <>
      <Button variant="default" onClick={() => onStep('change')}>
        {t('people.change')}
      </Button>
      {isVacant && invited.length === 0 ? (
        <>
          <Button variant="default" onClick={() => onStep('close')}>
            {t('people.close')}
          </Button>
          <Button variant="default" onClick={() => onStep('invite')}>
            {t('people.invite')}
          </Button>
        </>
      ) : null}
      {isVacant ? <Button onClick={() => onStep('appoint')}>{t('people.appoint')}</Button> : null}
      {holder ? (
        <Button variant="default" onClick={() => onStep('end')}>
          {t('people.end')}
        </Button>
      ) : null}
      {holder && next === null ? <Button onClick={() => onStep('hand-over')}>{t('people.handOver')}</Button> : null}
    </>
  )
}

function Facts({ position }: { readonly position: PositionDetail }) {
  const { t } = useTranslation()
  const { slug, kind } = useTenant()
  const spanOf = useSpan()
  const { holder, next, invited, closedOn, unitId, unitName, taskCount } = position
  const unit =
    kind === 'province' ? (
      <TextLink to="/t/$slug/units/$unitId" params={{ slug, unitId }} inherit>
        {unitName ?? t('people.unknownPerson')}
      </TextLink>
    ) : (
      (unitName ?? t('people.unknownPerson'))
    )
  const held = holder ? `${holder.name ?? t('people.unknownPerson')}, ${spanOf(holder)}` : <Tag quiet>{t('people.vacant')}</Tag>
  return (
    <FactList
      facts={[
        { term: t('people.unit'), text: unit },
        { term: t('people.column.holder'), text: closedOn ? <Tag quiet>{t('people.closed', { date: formatDate(closedOn) })}</Tag> : held },
        ...(next ? [{ term: t('people.next'), text: `${next.name ?? t('people.unknownPerson')}, ${spanOf(next)}` }] : []),
        ...invited.map(({ name, email, expiresAt }) => ({
          term: t('people.column.invited'),
          text: `${name} (${email}). ${t('people.expiresOn', { time: formatTime(expiresAt) })}`,
        })),
        { term: t('people.work'), text: taskCount === 0 ? t('people.noTasks') : t('people.workCount', { n: formatNumber(taskCount) }) },
      ]}
    />
  )
}

function History({ position: { history } }: { readonly position: PositionDetail }) {
  const { t } = useTranslation()
  const spanOf = useSpan()
  if (history.length === 0) return <p className={css.empty}>{t('people.noHistory')}</p>
  return (
    <DataTable
      caption={t('people.history')}
      rows={history}
      rowKey={(row) => row.appointmentId}
      columns={[
        { key: 'person', head: t('people.column.person'), minWidth: '13rem', cell: (row) => row.name ?? t('people.unknownPerson') },
        { key: 'validity', head: t('people.column.validity'), minWidth: '14rem', cell: (row) => spanOf(row) },
      ]}
    />
  )
}
