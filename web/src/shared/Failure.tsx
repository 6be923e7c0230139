import { Button, Code, Text } from '@mantine/core'
import { ApiError } from './api'
import { t } from './messages'
import { Notice } from './Notice'

interface Props {
  error: unknown
  reset?: () => void
}

/** A failed load: what happened, an id to report, and a way to try again. Never an empty list. */
export function Failure({ error, reset }: Props) {
  return (
    <div className="page">
      <Notice role="alert" title={t('error.title')} text={textOf(error)}>
        {error instanceof ApiError && (
          <Text size="sm" c="dimmed">
            {t('error.id')} <Code data-error-id>{error.id}</Code>
          </Text>
        )}
        <Button mt="xs" onClick={reset ?? (() => window.location.reload())}>
          {t('error.retry')}
        </Button>
      </Notice>
    </div>
  )
}

function textOf(error: unknown): string {
  if (!(error instanceof ApiError)) return t('error.page')
  if (error.status === 0) return t('error.network')
  return [error.title, error.detail].filter(Boolean).join(': ') || t('error.server')
}
