import type { FieldReading } from '../../shared/contract/fields.ts'
import './container-marks.css'
import { readContainerMarks } from './read-container-marks.ts'

/** `I X E S`: where a field has a copy. A dash is absent, filled differs from the desk value. */
export function ContainerMarks({ reading }: { readonly reading: FieldReading | undefined }) {
  const marks = readContainerMarks(reading)
  return (
    <span
      className="container-marks"
      role="img"
      aria-label={`IIM, XMP, EXIF, sidecar: ${marks.map((mark) => mark.state).join(', ')}`}
    >
      {marks.map((mark) => (
        <span key={mark.container} className={mark.state}>
          {mark.letter}
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
