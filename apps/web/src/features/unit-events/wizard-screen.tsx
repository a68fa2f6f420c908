import { Button } from '@mantine/core'
import type { UnitEventKind } from '@trongtam/domain'
import { useTranslation } from 'react-i18next'
import { useTenant } from '#lib/session.ts'
import { typedDateOrNull } from '#lib/typed-date.ts'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page, Section } from '#ui/page.tsx'
import { LoadingState } from '#ui/states.tsx'
import { StepList } from '#ui/step-list.tsx'
import { DetailsStep } from './details-step.tsx'
import { DiscardEvent } from './discard-event.tsx'
import { DonePanel } from './done-panel.tsx'
import { unitFaults } from './event-body.ts'
import { type NewEventSearch, type WizardStep, wizardSteps } from './event-search.ts'
import { PreviewSteps } from './preview-steps.tsx'
import css from './unit-events.module.css'
import { UnitsStep } from './units-step.tsx'
import { useUnitsOfEvent } from './use-units-of-event.ts'
import { type EventDraft, useEventDraft } from './use-event-draft.ts'

interface WizardScreenProps {
  readonly search: NewEventSearch
  readonly onSearch: (search: NewEventSearch) => void
}

/** An event upon units from its kind to its confirmation; nothing changes before the last step. */
export function WizardScreen({ search, onSearch }: WizardScreenProps) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const draft = useEventDraft(search)
  const kind = draft.values.kind
  return (
    <Page
      title={search.done ? t('unitEvents.done.title') : t('unitEvents.wizard.title', { kind: t(`unitEvents.kind.${kind}`) })}
      help={t(search.done ? 'unitEvents.help' : 'unitEvents.wizard.help')}
      over={
        <TextLink to="/t/$slug/units/events" params={{ slug }} inherit>
          ← {t('unitEvents.back')}
        </TextLink>
      }
      actions={
        draft.isKept && !search.done ? (
          <DiscardEvent
            onDiscard={() => {
              draft.drop()
              onSearch({})
              requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-current="step"]')?.focus())
            }}
          />
        ) : null
      }
    >
      {search.done ? (
        <DonePanel eventId={search.done} />
      ) : draft.other ? (
        <OtherDraft kind={draft.other.kind} onGoOn={() => onSearch({})} onAnew={draft.drop} />
      ) : (
        <Wizard draft={draft} search={search} onSearch={onSearch} />
      )}
    </Page>
  )
}

function Wizard({ draft, search, onSearch }: WizardScreenProps & { readonly draft: EventDraft }) {
  const { t } = useTranslation()
  const { today } = useTenant()
  const { values, type } = draft
  const { units, isLoading } = useUnitsOfEvent(values.units, typedDateOrNull(values.on) ?? today)
  // With its units in the address one begins with what is to be said of them.
  const step = search.step ?? (search.kind && search.units && Object.keys(unitFaults(values)).length === 0 ? 'details' : 'units')
  const onStep = (next: WizardStep) => onSearch({ ...search, step: next })
  const props = { values, units, onType: type, onStep }
  return (
    <>
      <StepList
        label={t('unitEvents.wizard.steps')}
        steps={wizardSteps.map((key) => ({ key, name: t(`unitEvents.wizard.step.${key}`) }))}
        current={step}
        onStep={onStep}
      />
      {isLoading && step !== 'units' ? (
        <Section title={t('common.loading')}>
          <LoadingState lines={8} />
        </Section>
      ) : step === 'units' ? (
        <UnitsStep {...props} />
      ) : step === 'details' ? (
        <DetailsStep {...props} />
      ) : (
        <PreviewSteps
          {...props}
          step={step}
          onDone={(event) => {
            draft.drop()
            onSearch({ done: event.id })
          }}
        />
      )}
    </>
  )
}

function OtherDraft({ kind, onGoOn, onAnew }: { readonly kind: UnitEventKind; readonly onGoOn: () => void; readonly onAnew: () => void }) {
  const { t } = useTranslation()
  return (
    <Notice tone="warn" title={t('unitEvents.wizard.other', { kind: t(`unitEvents.kind.${kind}`) })}>
      <p className={css.noticeText}>{t('unitEvents.wizard.otherText')}</p>
      <div className={css.buttons}>
        <Button size="xs" onClick={onGoOn}>
          {t('unitEvents.wizard.goOn')}
        </Button>
        <Button size="xs" variant="default" onClick={onAnew}>
          {t('unitEvents.wizard.anew')}
        </Button>
      </div>
    </Notice>
  )
}
