import { Code, Text } from '@mantine/core'
import { ApiError } from '../shared/api'
import { t } from '../shared/messages'
import { Notice } from '../shared/Notice'

/** Why the record could not be checked: the server's own words say where and how to fix it. */
export function CheckFailure({ error }: { error: unknown }) {
  const known = error instanceof ApiError && error.status > 0 ? error : null
  return (
    <Notice
      level={2}
      role="alert"
      title={t('validate.failed')}
      text={known ? known.detail || known.title : t('error.network')}
    >
      {known && (
        <Text size="sm" c="dimmed">
          {t('error.id')} <Code>{known.id}</Code>
        </Text>
      )}
    </Notice>
  )
}
