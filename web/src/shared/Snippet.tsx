import { Group, Text } from '@mantine/core'
import { CopyButton } from './CopyButton'
import classes from './Snippet.module.css'

interface Props {
  label: string
  text: string
}

/** A named piece of text to copy, readable and selectable where it stands. */
export function Snippet({ label, text }: Props) {
  return (
    <section aria-label={label}>
      <Group justify="space-between" mb={6}>
        <Text size="sm" fw={600}>
          {label}
        </Text>
        <CopyButton text={text} what={label} />
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <pre className={classes.pre} tabIndex={0}>
        {text}
      </pre>
    </section>
  )
}
