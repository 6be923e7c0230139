import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { t } from './messages'
import { Notice } from './Notice'
import { useTitle } from './useTitle'

interface Props {
  title?: string
  text?: string
}

export function NotFound({ title = t('notFound.title'), text = t('notFound.text') }: Props) {
  useTitle(title)
  return (
    <div className="page">
      <Notice title={title} text={text}>
        <Button mt="xs" renderRoot={(props) => <Link to="/" {...props} />}>
          {t('notFound.home')}
        </Button>
      </Notice>
    </div>
  )
}
