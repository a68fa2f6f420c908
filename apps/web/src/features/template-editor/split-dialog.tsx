import { Button, NativeSelect, Textarea } from '@mantine/core'
import { childrenOf, splitNode, type TemplateContent, tidyText, withKnownOrigins } from '@trongtam/domain'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newItemId } from '#lib/new-item-id.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import css from './dialogs.module.css'
import { useEditor } from './editor-context.ts'
import type { NumberedNode } from './tree-rows.ts'

interface SplitDialogProps {
  readonly node: NumberedNode
  readonly content: TemplateContent
  readonly onClose: () => void
}

const partsMax = 8

/** A node split into several that stand in its place; each child is told which part it goes with. */
export function SplitDialog({ node, content, onClose }: SplitDialogProps) {
  const { t } = useTranslation()
  const { edit, say, goTo, earlierIds } = useEditor()
  const [parts, setParts] = useState<readonly string[]>([node.text, ''])
  const [places, setPlaces] = useState<Readonly<Record<string, number>>>({})
  const [isChecked, setChecked] = useState(false)
  const children = childrenOf(content.nodes, node.id)
  const placeOf = (childId: string) => places[childId] ?? 0
  const isBlank = (text: string) => tidyText(text) === ''
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (parts.some(isBlank)) return
    const asked = parts.map((text, index) => ({ text, childIds: children.filter(({ id }) => placeOf(id) === index).map(({ id }) => id) }))
    const ids = asked.map(() => newItemId())
    let made = 0
    edit((sheet) => {
      made = 0
      return withKnownOrigins(
        splitNode(sheet, node.id, asked, () => ids[made++] ?? newItemId()),
        earlierIds,
      )
    })
    say(t('templateEditor.said.split', { n: parts.length }))
    onClose()
    if (ids[0]) goTo(ids[0])
  }
  return (
    <Dialog title={t('templateEditor.split.title', { number: node.number })} wide onClose={onClose}>
      <form className={css.form} onSubmit={send} noValidate>
        <p className={css.text}>{t('templateEditor.split.text')}</p>
        {parts.map((text, index) => (
          <Textarea
            key={index}
            label={t('templateEditor.split.part', { n: index + 1 })}
            autosize
            minRows={1}
            maxLength={10_000}
            value={text}
            autoFocus={index === 0}
            onChange={(event) => setParts(parts.with(index, event.currentTarget.value))}
            error={isChecked && isBlank(text) ? t('templateEditor.fault.no-words') : undefined}
          />
        ))}
        {parts.length < partsMax ? (
          <Button variant="default" size="xs" onClick={() => setParts([...parts, ''])}>
            + {t('templateEditor.split.more')}
          </Button>
        ) : null}
        {children.length > 0 ? (
          <fieldset className={css.children}>
            <legend>{t('templateEditor.split.children')}</legend>
            {children.map((child) => (
              <NativeSelect
                key={child.id}
                size="xs"
                label={child.text}
                value={String(placeOf(child.id))}
                onChange={(event) => setPlaces({ ...places, [child.id]: Number(event.currentTarget.value) })}
                data={parts.map((part, index) => ({
                  value: String(index),
                  label: `${t('templateEditor.split.part', { n: index + 1 })}: ${part.slice(0, 50)}`,
                }))}
              />
            ))}
          </fieldset>
        ) : null}
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit">{t('templateEditor.split.send')}</Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
