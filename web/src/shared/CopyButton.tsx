import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { CheckIcon, CopyIcon } from './icons'
import { t } from './messages'

interface Props {
  text: string
  /** What is copied, for people who hear the page. */
  what: string
}

/** Copies a text; where the browser forbids it, says that the text has to be selected by hand. */
export function CopyButton({ text, what }: Props) {
  const clipboard = useClipboard({ timeout: 2000 })
  const label = clipboard.error ? t('copy.failed') : clipboard.copied ? t('copied') : t('copy')
  return (
    <Button
      size="compact-sm"
      variant="default"
      flex="none"
      leftSection={clipboard.copied ? <CheckIcon /> : <CopyIcon />}
      aria-label={clipboard.copied || clipboard.error ? undefined : t('copy.named', { what })}
      onClick={() => clipboard.copy(text)}
    >
      <span aria-live="polite">{label}</span>
    </Button>
  )
}
