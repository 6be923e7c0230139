import { Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { t } from '../shared/messages'
import type { Facet } from '../shared/types'
import { countsOf, useExploration } from './exploration'
import classes from './facets.module.css'

interface Props {
  facet: Facet
  children: ReactNode
}

/** The frame of a facet: its name, its options, and how many datasets say anything about it. */
export function FacetBox({ facet, children }: Props) {
  const id = useId()
  const { covered, total } = countsOf(useExploration(), facet)
  return (
    <section className={`panel ${classes.facet}`} aria-labelledby={id} data-facet={facet.id}>
      <Title order={2} size="h6" id={id} className={classes.facetTitle}>
        {facet.label}
      </Title>
      {children}
      <Text size="xs" c="dimmed" className={classes.coverage}>
        {t('facet.coverage', { covered, total })}
      </Text>
    </section>
  )
}
