import { Button, Code, Group, Modal, Skeleton, Text } from '@mantine/core'
import { useState } from 'react'
import { explainQuery, shareQuery } from '../shared/api'
import { CopyButton } from '../shared/CopyButton'
import { Failure } from '../shared/Failure'
import { t } from '../shared/messages'

type Kind = 'share' | 'explain'
interface Shown {
  kind: Kind
  text?: string
  error?: unknown
}

/** Buttons that share and explain the query of the open tab. */
export function AboutQuery({ query }: { query: () => string }) {
  const [shown, setShown] = useState<Shown>()
  const [isOpen, setOpen] = useState(false)
  const show = (kind: Kind) => {
    setShown({ kind })
    setOpen(true)
    textOf(kind, query()).then(
      (text) => setShown({ kind, text }),
      (error: unknown) => setShown({ kind, error }),
    )
  }
  const kind = shown?.kind ?? 'share'
  return (
    <>
      <Button variant="default" size="xs" onClick={() => show('share')}>
        {t('sparql.share')}
      </Button>
      <Button variant="default" size="xs" onClick={() => show('explain')}>
        {t('sparql.explain')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t(kind === 'share' ? 'sparql.share.title' : 'sparql.explain.title')}
        closeButtonProps={{ 'aria-label': t('app.close') }}
        size="xl"
      >
        {shown && <Answer shown={shown} retry={() => show(shown.kind)} />}
      </Modal>
    </>
  )
}

/** Links lead to where the page came from, also when the catalogue knows itself under another name. */
async function textOf(kind: Kind, query: string): Promise<string> {
  if (kind === 'explain') return explainQuery(query)
  const { id } = await shareQuery(query)
  return `${window.location.origin}/s/${id}`
}

function Answer({ shown, retry }: { shown: Shown; retry: () => void }) {
  const { kind, text, error } = shown
  if (error) return <Failure error={error} reset={retry} />
  if (text === undefined) return <Skeleton height={80} />
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        {t(kind === 'share' ? 'sparql.share.hint' : 'sparql.explain.hint')}
      </Text>
      {kind === 'share' ? (
        <Group gap="xs">
          <Code data-share-link>{text}</Code>
          <CopyButton text={text} what={t('sparql.share.what')} />
        </Group>
      ) : (
        <Code block tabIndex={0} data-plan>
          {text}
        </Code>
      )}
    </>
  )
}
