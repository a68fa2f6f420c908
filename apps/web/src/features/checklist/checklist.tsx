import type { Home } from '@trongtam/client'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe, useTenant } from '#lib/session.ts'
import { Icon } from '#ui/icon.tsx'
import { PathLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import css from './checklist.module.css'
import { type Memory, recall, remember } from './checklist-memory.ts'
import { type Step, type StepKey, stepsOf } from './checklist-steps.ts'
import { peopleCountQuery } from './queries.ts'

/** The first steps of a province that has begun; gone when done or dismissed. */
export function Checklist({ plan }: Pick<Home, 'plan'>) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const { person } = useMe()
  const { data: people } = useQuery(peopleCountQuery(slug))
  const [memory, setMemory] = useState(() => recall(person.id, slug))
  const keep = (changed: Memory) => {
    remember(person.id, slug, changed)
    setMemory(changed)
  }
  if (memory.dismissed || people === undefined) return null
  const steps = stepsOf({ slug, plan, people, seen: memory.seen })
  const done = steps.filter((step) => step.done).length
  if (done === steps.length) return null
  const see = (key: StepKey) => keep({ ...memory, seen: [...new Set([...memory.seen, key])] })
  return (
    <Section
      title={t('checklist.title')}
      help={t('checklist.help')}
      actions={
        <span className={css.actions}>
          <span className={css.progress}>{t('checklist.progress', { done, all: steps.length })}</span>
          <Button variant="default" size="xs" onClick={() => keep({ ...memory, dismissed: true })}>
            {t('checklist.dismiss')}
          </Button>
        </span>
      }
      flush
    >
      <ol className={css.steps}>
        {steps.map((step) => (
          <StepLine key={step.key} step={step} onSee={see} />
        ))}
      </ol>
    </Section>
  )
}

function StepLine({ step: { key, done, path }, onSee }: { readonly step: Step; readonly onSee: (key: StepKey) => void }) {
  const { t } = useTranslation()
  const words = t(`checklist.step.${key}`)
  return (
    <li className={css.step} data-done={done || undefined}>
      <span className={css.mark}>
        {done ? <Icon name="check" size={16} /> : null}
        <span className="sr-only">{done ? t('checklist.done') : t('checklist.open')}</span>
      </span>
      {path ? (
        <PathLink to={path} onClick={() => onSee(key)}>
          {words}
        </PathLink>
      ) : (
        words
      )}
    </li>
  )
}
