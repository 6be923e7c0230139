import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

interface Props {
  title: string
  text: string
  level?: 1 | 2
  role?: 'alert' | 'status'
  children?: ReactNode
}

/** A calm box that says what is the matter and what to do. */
export function Notice({ title, text, level = 1, role, children }: Props) {
  return (
    <Stack className="panel" gap="xs" p="xl" align="flex-start" role={role}>
      <Title order={level} size="h3">
        {title}
      </Title>
      <Text maw="42rem">{text}</Text>
      {children}
    </Stack>
  )
}
