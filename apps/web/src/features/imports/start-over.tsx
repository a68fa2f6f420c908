import { Button, Group, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'

/** Throws everything away, after asking. */
export function StartOver({ onConfirm }: { readonly onConfirm: () => void }) {
  const { t } = useTranslation()
  const [asking, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('imports.startOver')}
      </Button>
      <Modal opened={asking} onClose={close} title={t('imports.startOverTitle')} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <Text>{t('imports.startOverText')}</Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close} data-autofocus>
            {t('common.cancel')}
          </Button>
          <Button
            color="red"
            onClick={() => {
              close()
              onConfirm()
            }}
          >
            {t('imports.startOver')}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
