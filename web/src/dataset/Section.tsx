import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './dataset.module.css'

interface Props {
  title: string
  isBare?: boolean
  children: ReactNode
}

/** A titled part of the page, in a panel unless its children bring their own. */
export function Section({ title, isBare = false, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={isBare ? undefined : `panel ${classes.section}`}>
      <Title order={2} size={isBare ? 'h4' : 'h6'} id={id} mb={isBare ? 'sm' : 'xs'}>
        {title}
      </Title>
      {children}
    </section>
  )
}
