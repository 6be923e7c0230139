import { Button, Code, Group, Skeleton, Text, Title } from '@mantine/core'
import { lazy, Suspense, useCallback, useRef } from 'react'
import { t } from '../shared/messages'
import type { ExampleQuery } from '../shared/types'
import { useTitle } from '../shared/useTitle'
import { AboutQuery } from './AboutQuery'
import type { EditorHandle } from './Editor'
import { Examples } from './Examples'
import classes from './sparql.module.css'

const Editor = lazy(() => import('./Editor'))

export default function SparqlPage() {
  useTitle(t('sparql.title'))
  const editor = useRef<EditorHandle>(null)
  const open = useCallback((example: ExampleQuery) => editor.current?.open(example), [])
  const run = useCallback((example: ExampleQuery) => editor.current?.run(example), [])
  const query = useCallback(() => editor.current?.query() ?? '', [])
  return (
    <div className="page">
      <Group justify="space-between" align="flex-end" mb="md">
        <div>
          <Title order={1} size="h3">
            {t('sparql.title')}
          </Title>
          <Text c="dimmed" size="sm">
            {t('sparql.intro')} <Code>{`${window.location.origin}/sparql`}</Code>
          </Text>
        </div>
        <Group gap="xs">
          <AboutQuery query={query} />
          <Button variant="default" size="xs" onClick={() => editor.current?.addTab()}>
            {t('sparql.newTab')}
          </Button>
        </Group>
      </Group>
      <div className={classes.layout}>
        <Examples onOpen={open} onRun={run} />
        <Suspense fallback={<Skeleton height={420} radius="md" />}>
          <Editor ref={editor} />
        </Suspense>
      </div>
    </div>
  )
}

export { SparqlPage as component }
