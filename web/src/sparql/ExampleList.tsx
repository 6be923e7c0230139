import { Badge, Button, Group, Skeleton, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { examplesQuery } from '../shared/api'
import { Failure } from '../shared/Failure'
import { SearchIcon } from '../shared/icons'
import { t } from '../shared/messages'
import type { ExampleQuery } from '../shared/types'
import type { ExampleActions } from './Examples'
import classes from './sparql.module.css'

export function ExampleList(actions: ExampleActions) {
  const { data, error, refetch } = useQuery(examplesQuery)
  const [text, setText] = useState('')
  if (!data) return error ? <Failure error={error} reset={() => void refetch()} /> : <Skeleton height={240} />
  const found = data.filter((example) => isFound(example, text))
  return (
    <>
      <TextInput
        size="sm"
        mb="sm"
        leftSection={<SearchIcon />}
        aria-label={t('sparql.examples.search')}
        placeholder={t('sparql.examples.search')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {found.length === 0 && <Text size="sm">{t('sparql.examples.none')}</Text>}
      <ul className={classes.examples}>
        {found.map((example) => (
          <Example key={example.id} example={example} {...actions} />
        ))}
      </ul>
    </>
  )
}

function Example({ example, onOpen, onRun }: ExampleActions & { example: ExampleQuery }) {
  const { title, purpose, tags } = example
  return (
    <li className={`panel ${classes.example}`}>
      <Text fw={600} size="sm">
        {title}
      </Text>
      <Text size="sm" c="dimmed">
        {purpose}
      </Text>
      <Group gap={4}>
        {tags.map((tag) => (
          <Badge key={tag} size="sm" variant="default" radius="sm" tt="none" fw={500}>
            {tag}
          </Badge>
        ))}
      </Group>
      <Group gap={6}>
        <Button
          size="compact-sm"
          aria-label={t('sparql.examples.runNamed', { title })}
          onClick={() => onRun(example)}
        >
          {t('sparql.examples.run')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('sparql.examples.openNamed', { title })}
          onClick={() => onOpen(example)}
        >
          {t('sparql.examples.open')}
        </Button>
      </Group>
    </li>
  )
}

function isFound({ title, purpose, tags, text }: ExampleQuery, typed: string): boolean {
  const all = [title, purpose, text, ...tags].join('\n').toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}
