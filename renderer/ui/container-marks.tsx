import type { Container, FieldReading } from '../../shared/contract/fields.ts'
import './container-marks.css'
import { readContainerMarks } from './read-container-marks.ts'

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
  return (
    <span
      className="container-marks"
      role="img"
      aria-label={`IIM, XMP, EXIF, sidecar: ${marks.map(({ container, state }) => (impossible(container, state) ? 'cannot exist' : state)).join(', ')}`}
      title={never.length > 0 ? 'IIM cannot exist in this format' : undefined}
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
