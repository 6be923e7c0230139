import { UnstyledButton } from '@mantine/core'
import type { Bar } from './bar'
import classes from './charts.module.css'

interface Props {
  title: string
  bars: Bar[]
  onPick?: ((key: string) => void) | undefined
}

/** The numbers of a chart for those who prefer to read or hear them. */
export function BarTable({ title, bars, onPick }: Props) {
  return (
    <table className={classes.table} aria-label={title}>
      <tbody>
        {bars.map(({ key, label, text, isChosen }) => (
          <tr key={key}>
            <th scope="row">
              {onPick ? (
                <UnstyledButton
                  className={classes.pick}
                  aria-pressed={isChosen ?? false}
                  onClick={() => onPick(key)}
                >
                  {label}
                </UnstyledButton>
              ) : (
                label
              )}
            </th>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
