import { Button, Drawer } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { t } from '../shared/messages'
import type { ExampleQuery } from '../shared/types'
import { ExampleList } from './ExampleList'
import classes from './sparql.module.css'

export interface ExampleActions {
  onOpen: (example: ExampleQuery) => void
  onRun: (example: ExampleQuery) => void
}

/** The examples beside the editor, or in a drawer where there is no room. */
export function Examples({ onOpen, onRun }: ExampleActions) {
  const isWide = useMediaQuery('(min-width: 64rem)', undefined, { getInitialValueInEffect: false })
  const [isOpen, drawer] = useDisclosure()
  const closing = (action: (example: ExampleQuery) => void) => (example: ExampleQuery) => {
    drawer.close()
    action(example)
  }
  if (isWide)
    return (
      <aside className={classes.side} aria-label={t('sparql.examples')}>
        <ExampleList onOpen={onOpen} onRun={onRun} />
      </aside>
    )
  return (
    <div>
      <Button size="xs" variant="default" onClick={drawer.open}>
        {t('sparql.examples')}
      </Button>
      <Drawer
        opened={isOpen}
        onClose={drawer.close}
        title={t('sparql.examples')}
        closeButtonProps={{ 'aria-label': t('app.close') }}
        size="min(100%, 26rem)"
      >
        <ExampleList onOpen={closing(onOpen)} onRun={closing(onRun)} />
      </Drawer>
    </div>
  )
}
