import { Button, Menu, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { CodeIcon } from '../shared/icons'
import { type MessageKey, t } from '../shared/messages'
import { Snippet } from '../shared/Snippet'
import { queryOf } from './engine/selection'
import { useExploration } from './exploration'
import { curlOf, pythonOf, searchAddress } from './snippets'

const kinds = ['use.link', 'use.curl', 'use.python'] as const satisfies MessageKey[]
type Kind = (typeof kinds)[number]

/** The same selection as link, curl and Python. */
export function UseThis() {
  const { prepared, search } = useExploration()
  const [kind, setKind] = useState<Kind>()
  const address = searchAddress(window.location.origin, queryOf(prepared, search))
  const texts: Record<Kind, string> = {
    'use.link': window.location.href,
    'use.curl': curlOf(address),
    'use.python': pythonOf(address),
  }
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button size="xs" variant="default" leftSection={<CodeIcon />}>
            {t('use.open')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {kinds.map((item) => (
            <Menu.Item key={item} onClick={() => setKind(item)}>
              {t(item)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={kind !== undefined}
        onClose={() => setKind(undefined)}
        title={t('use.title')}
        closeButtonProps={{ 'aria-label': t('app.close') }}
        size="lg"
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {t('use.intro')}
          </Text>
          {kind && <Snippet label={t(kind)} text={texts[kind]} />}
        </Stack>
      </Modal>
    </>
  )
}
