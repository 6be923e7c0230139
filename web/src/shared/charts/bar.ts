/** One bar of a chart, ready to be drawn. */
export interface Bar {
  key: string
  label: string
  value: number
  /** The value as the reader sees it. */
  text: string
  isChosen?: boolean
  /** The value is withheld; the bar is only an outline. */
  isWithheld?: boolean
}

/** Height of a bar with its line of text, in pixels; large enough to be a click target. */
export const ROW = 34
