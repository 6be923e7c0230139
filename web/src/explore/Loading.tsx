import { Skeleton, VisuallyHidden } from '@mantine/core'
import { t } from '../shared/messages'
import classes from './explore.module.css'

/** The shape of the page before its data is there. */
export function Loading() {
  return (
    <div className={`page ${classes.layout}`} aria-busy="true">
      <VisuallyHidden component="h1">{t('loading')}</VisuallyHidden>
      <div className={`${classes.side} ${classes.wideOnly}`}>
        {[280, 280, 220].map((height, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of placeholders
          <Skeleton key={at} height={height} mb="md" radius="md" />
        ))}
      </div>
      <div className={classes.content}>
        <Skeleton height={44} radius="md" />
        <Skeleton height={40} width="60%" />
        <div className={classes.charts}>
          <Skeleton height={300} radius="md" />
          <Skeleton height={300} radius="md" />
          <Skeleton height={300} radius="md" />
        </div>
        <Skeleton height={480} radius="md" />
      </div>
    </div>
  )
}
