import { useElementSize, useMergedRef } from '@mantine/hooks'
import * as Plot from '@observablehq/plot'
import { useEffect, useRef } from 'react'
import { type Bar, ROW } from './bar'

interface Props {
  bars: Bar[]
  label: string
}

const FONT = 13

/** Horizontal bars, each with its name and value in a line above it. */
export default function BarPlot({ bars, label }: Props) {
  const stage = useRef<HTMLDivElement>(null)
  const { ref, width } = useElementSize()
  const merged = useMergedRef(stage, ref)
  useEffect(() => {
    const figure = stage.current
    if (!figure || width === 0) return
    const plot = draw(bars, width)
    // The figure as a whole is one labelled image; names on its parts would be read twice.
    for (const part of plot.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
    figure.replaceChildren(plot)
    return () => plot.remove()
  }, [bars, width])
  return <div ref={merged} role="img" aria-label={label} style={{ height: bars.length * ROW }} />
}

function draw(bars: Bar[], width: number): SVGSVGElement | HTMLElement {
  const max = Math.max(1, ...bars.map(({ value }) => value))
  const isAnyChosen = bars.some(({ isChosen }) => isChosen)
  const valueWidth = Math.max(...bars.map(({ text }) => text.length)) * FONT * 0.6
  const place = { y: 'key', insetTop: 21, insetBottom: 5 } as const
  const line = { y: 'key', dy: -6, fontSize: FONT, fill: 'currentColor' } as const
  const fill = ({ isChosen, isWithheld }: Bar) =>
    isWithheld ? 'none' : isAnyChosen && !isChosen ? 'var(--bar-muted)' : 'var(--bar)'
  return Plot.plot({
    width,
    height: bars.length * ROW,
    margin: 0,
    x: { axis: null, domain: [0, max] },
    y: { axis: null, domain: bars.map(({ key }) => key), padding: 0 },
    style: { background: 'none', fontFamily: 'inherit', overflow: 'visible' },
    marks: [
      Plot.barX(bars, { ...place, x1: 0, x2: max, fill: 'var(--soft)', r: 2 }),
      Plot.barX(bars, { ...place, x1: 0, x2: 'value', fill, r: 2 }),
      Plot.barX(
        bars.filter(({ isWithheld }) => isWithheld),
        {
          ...place,
          x1: 0,
          x2: 'value',
          fill: 'none',
          stroke: 'var(--bar)',
          strokeDasharray: '3 2',
          r: 2,
        },
      ),
      Plot.text(bars, {
        ...line,
        frameAnchor: 'left',
        text: 'label',
        lineWidth: Math.max(4, (width - valueWidth - 12) / FONT),
        textOverflow: 'ellipsis',
        fontWeight: undefined,
      }),
      Plot.text(bars, { ...line, frameAnchor: 'right', text: 'text' }),
    ],
  })
}
