import { Button, Checkbox, Textarea } from '@mantine/core'
import { mergeNodes, subtreeOf, type TemplateContent, tidyText, withKnownOrigins } from '@trongtam/domain'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newItemId } from '#lib/new-item-id.ts'
import { Dialog, DialogButtons } from '#ui/dialog.tsx'
import css from './dialogs.module.css'
import { useEditor } from './editor-context.ts'
import type { NumberedNode } from './tree-rows.ts'

interface MergeDialogProps {
  readonly node: NumberedNode
  readonly numbered: readonly NumberedNode[]
  readonly content: TemplateContent
  readonly onClose: () => void
}

/** A node merged with others of its kind into one that stands where it stood, with all that was below them. */
export function MergeDialog({ node, numbered, content, onClose }: MergeDialogProps) {
  const { t } = useTranslation()
  const { edit, say, goTo, earlierIds } = useEditor()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [text, setText] = useState(node.text)
  const [isChecked, setChecked] = useState(false)
  const others = numbered.filter((other) => mayMerge(content, node, other))
  const isBlank = tidyText(text) === ''
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (chosen.length === 0 || isBlank) return
    const id = newItemId()
    // In the order of the document, whatever was ticked first.
    const ids = [node.id, ...others.filter((other) => chosen.includes(other.id)).map((other) => other.id)]
    edit((sheet) =>
      withKnownOrigins(
        mergeNodes(sheet, ids, text, () => id),
        earlierIds,
      ),
    )
    say(t('templateEditor.said.merged', { n: ids.length }))
    onClose()
    goTo(id)
  }
  return (
    <Dialog title={t('templateEditor.merge.title', { number: node.number })} wide onClose={onClose}>
      <form className={css.form} onSubmit={send} noValidate>
        <p className={css.text}>{t('templateEditor.merge.text')}</p>
        {others.length === 0 ? <p className={css.text}>{t('templateEditor.merge.none')}</p> : null}
        <Checkbox.Group
          label={t('templateEditor.merge.with')}
          value={[...chosen]}
          onChange={setChosen}
          error={isChecked && chosen.length === 0 ? t('templateEditor.merge.missing') : undefined}
        >
          <div className={css.choices}>
            {others.map((other) => (
              <Checkbox key={other.id} size="xs" value={other.id} label={`${other.number} ${other.text}`} />
            ))}
          </div>
        </Checkbox.Group>
        <Textarea
          label={t('templateEditor.merge.words')}
          autosize
          minRows={1}
          maxLength={10_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={isChecked && isBlank ? t('templateEditor.fault.no-words') : undefined}
        />
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit">{t('templateEditor.merge.send')}</Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

/** Of one kind, and neither below the other. */
function mayMerge({ nodes }: TemplateContent, node: NumberedNode, other: NumberedNode): boolean {
  return other.id !== node.id && other.kind === node.kind && !subtreeOf(nodes, node.id).has(other.id) && !subtreeOf(nodes, other.id).has(node.id)
}
