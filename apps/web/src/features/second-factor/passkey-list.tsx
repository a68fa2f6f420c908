import { Button, TextInput } from '@mantine/core'
import type { SecondFactor } from '@trongtam/client'
import { formatDate } from '@trongtam/domain'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localDate } from '#lib/formats.ts'
import { mayUsePasskeys } from '#lib/passkey-support.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { useRemovePasskey, useRenamePasskey } from './queries.ts'
import { RefusalNotice } from './refusal-notice.tsx'
import css from './second-factor.module.css'

type Passkey = SecondFactor['passkeys'][number]
const dateOf = (instant: string) => formatDate(localDate(new Date(instant)))

/** A person's passkeys, each to be renamed or removed. */
export function PasskeyList({ passkeys, onAdd }: { readonly passkeys: readonly Passkey[]; readonly onAdd: () => void }) {
  const { t } = useTranslation()
  const [renaming, setRenaming] = useState<Passkey | null>(null)
  const [removing, setRemoving] = useState<Passkey | null>(null)
  return (
    <li className={css.way}>
      <div className={css.words}>
        <h3 className={css.wayTitle}>{t('secondFactor.passkeys.title')}</h3>
        {mayUsePasskeys() ? null : <p className={css.help}>{t('secondFactor.enrol.noPasskey')}</p>}
        {passkeys.length === 0 ? <p className={css.help}>{t('secondFactor.passkeys.none')}</p> : null}
      </div>
      {mayUsePasskeys() ? (
        <Button variant="default" onClick={onAdd}>
          {t('secondFactor.passkeys.add')}
        </Button>
      ) : null}
      {passkeys.length > 0 ? (
        <ul className={css.keys}>
          {passkeys.map((passkey) => (
            <li key={passkey.credential} className={css.key}>
              <div className={css.words}>
                <p className={css.keyName}>{passkey.name}</p>
                <p className={css.help}>
                  {t('secondFactor.passkeys.created', { date: dateOf(passkey.createdAt) })} ·{' '}
                  {passkey.lastUsedAt ? t('secondFactor.passkeys.used', { date: dateOf(passkey.lastUsedAt) }) : t('secondFactor.passkeys.unused')}
                </p>
              </div>
              <div className={css.buttons}>
                <Button
                  variant="subtle"
                  size="compact-md"
                  aria-label={t('secondFactor.passkeys.renameOf', { name: passkey.name })}
                  onClick={() => setRenaming(passkey)}
                >
                  {t('secondFactor.passkeys.rename')}
                </Button>
                <Button
                  variant="subtle"
                  size="compact-md"
                  aria-label={t('secondFactor.passkeys.removeOf', { name: passkey.name })}
                  onClick={() => setRemoving(passkey)}
                >
                  {t('secondFactor.passkeys.remove')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {renaming ? <RenameDialog passkey={renaming} onClose={() => setRenaming(null)} /> : null}
      {removing ? <RemoveDialog passkey={removing} onClose={() => setRemoving(null)} /> : null}
    </li>
  )
}

function RemoveDialog({ passkey, onClose }: { readonly passkey: Passkey; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const remove = useRemovePasskey()
  return (
    <ConfirmDialog
      title={t('secondFactor.passkeys.removeTitle', { name: passkey.name })}
      text={t('secondFactor.passkeys.removeText')}
      confirm={t('secondFactor.passkeys.remove')}
      write={remove}
      onConfirm={() => remove.mutate(passkey.credential, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}

function RenameDialog({ passkey, onClose }: { readonly passkey: Passkey; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const rename = useRenamePasskey()
  const [name, setName] = useState(passkey.name)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '' && !rename.isPending) rename.mutate({ credential: passkey.credential, name: name.trim() }, { onSuccess: onClose })
  }
  return (
    <Dialog title={t('secondFactor.passkeys.renameOf', { name: passkey.name })} onClose={onClose}>
      <form className={css.steps} onSubmit={send} noValidate>
        {rename.isPending ? null : <RefusalNotice error={rename.error} />}
        <TextInput
          label={t('secondFactor.passkeys.name')}
          autoFocus
          size="md"
          maxLength={80}
          value={name}
          error={name.trim() === '' ? t('secondFactor.passkeys.nameMissing') : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" aria-disabled={rename.isPending}>
            {t('common.save')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
