import type { Container, FieldReading } from '../../shared/contract/fields.ts'
import { phrase } from '../messages/phrase.ts'
import './container-marks.css'
import type { MarkState } from './read-container-marks.ts'
import { readContainerMarks } from './read-container-marks.ts'

const words: Readonly<Record<MarkState, string>> = {
  absent: phrase('ui.mark-absent'),
  same: phrase('ui.mark-same'),
  differs: phrase('ui.mark-differs')
}

/** `I X E S`: where a field has a copy. A dash is absent, filled differs from the desk value. */
export function ContainerMarks({
  reading,
  never = []
}: {
  readonly reading: FieldReading | undefined
  /** Containers the file's format can never have: they keep their place, with a dot. */
  readonly never?: readonly Container[] | undefined
}) {
  const marks = readContainerMarks(reading)
  const impossible = (container: Container, state: string): boolean => state === 'absent' && never.includes(container)
  const states = Object.fromEntries(
    marks.map(({ container, state }) => [
      container,
      impossible(container, state) ? phrase('ui.mark-impossible') : words[state]
    ])
  )
  return (
    <span
      className="container-marks"
      role="img"
      aria-label={phrase('ui.containers', states)}
      title={never.length > 0 ? phrase('ui.no-iim-here') : undefined}
    >
      {marks.map((mark) => (
        <span key={mark.container} className={mark.state}>
          {impossible(mark.container, mark.state) ? '·' : mark.letter}
        </span>
      ))}
    </span>
  )
}

/** The head of a column of container marks. */
export function ContainerMarksHead() {
  return (
    <span className="container-marks" aria-hidden="true">
      <span>I</span>
      <span>X</span>
      <span>E</span>
      <span>S</span>
    </span>
  )
}
