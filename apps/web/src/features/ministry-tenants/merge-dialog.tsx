import type { TenantSummary } from '@trongtam/client'
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '#lib/date-field.tsx'
import { localDate } from '#lib/formats.ts'
import { failureCode } from '#lib/refusal-error.ts'
import { useTenant } from '#lib/session.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { type MergerField, mergerOf, noMerger } from './merger-values.ts'
import css from './ministry-tenants.module.css'
import { activeTenantsQuery, useMerge } from './queries.ts'

/** Merges a province into another, after saying what becomes of both. */
export function MergeDialog({ tenant, onClose }: { readonly tenant: TenantSummary; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { values, field, type, send, merge } = useMergeForm(tenant, onClose)
  const successor = useSuccessors(tenant).find(({ id }) => id === values.intoTenantId)
  const failure = merge.error && !merge.isPending ? failureCode(merge.error) : null
  return (
    <Dialog title={t('ministryTenants.mergeTitle', { name: tenant.name })} onClose={onClose}>
      <form className={css.form} onSubmit={send} noValidate>
        <SuccessorField tenant={tenant} {...field('intoTenantId')} onChange={(event) => type('intoTenantId', event.currentTarget.value)} />
        <DateField {...field('on')} onChange={(on) => type('on', on)} />
        <TextInput {...field('documentWords')} maxLength={300} onChange={(event) => type('documentWords', event.currentTarget.value)} />
        <Textarea {...field('reason')} autosize minRows={2} maxLength={1000} onChange={(event) => type('reason', event.currentTarget.value)} />
        <Consequences name={tenant.name} successor={successor?.name ?? t('ministryTenants.mergerSuccessor')} />
        {failure ? (
          <Notice tone="bad" alert title={t(`refusals.${failure}.title`)}>
            {t(`refusals.${failure}.next`)}
          </Notice>
        ) : null}
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" color="red" aria-disabled={merge.isPending}>
            {merge.isPending ? t('ministryTenants.merging') : t('ministryTenants.mergeNow')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

function useMergeForm(tenant: TenantSummary, onClose: () => void) {
  const { t } = useTranslation()
  const { slug } = useTenant()
  const merge = useMerge(slug)
  const [values, setValues] = useState(noMerger)
  const [isChecked, setChecked] = useState(false)
  const asked = mergerOf(values, localDate(new Date()))
  const field = (name: MergerField) => ({
    label: t(`ministryTenants.merger.${name}`),
    required: true,
    withAsterisk: false,
    value: values[name],
    error: isChecked && Array.isArray(asked) && asked.includes(name) ? t(`ministryTenants.mergerMissing.${name}`) : undefined,
  })
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (!('on' in asked) || merge.isPending) return
    void merge.mutateAsync({ tenantId: tenant.id, version: tenant.version, ...asked }).then(onClose, () => undefined)
  }
  return { values, field, send, merge, type: (name: MergerField, value: string) => setValues({ ...values, [name]: value }) }
}

interface SuccessorFieldProps {
  readonly tenant: TenantSummary
  readonly label: string
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (event: { readonly currentTarget: { readonly value: string } }) => void
}

function SuccessorField({ tenant, ...field }: SuccessorFieldProps) {
  const { t } = useTranslation()
  const choices = useSuccessors(tenant)
  const data = [{ value: '', label: t('ministryTenants.mergerChoose') }, ...choices.map(({ id, name }) => ({ value: id, label: name }))]
  return <NativeSelect {...field} data={data} />
}

function useSuccessors(tenant: TenantSummary): readonly TenantSummary[] {
  const { slug } = useTenant()
  const { data } = useQuery(activeTenantsQuery(slug))
  return data?.filter(({ id }) => id !== tenant.id) ?? []
}

function Consequences({ name, successor }: { readonly name: string; readonly successor: string }) {
  const { t } = useTranslation()
  return (
    <Notice tone="warn" title={t('ministryTenants.mergerEffects', { name })}>
      <ul className={css.effects}>
        {(['archive', 'readers', 'people', 'audit'] as const).map((effect) => (
          <li key={effect}>{t(`ministryTenants.mergerEffect.${effect}`, { name, successor })}</li>
        ))}
      </ul>
    </Notice>
  )
}
