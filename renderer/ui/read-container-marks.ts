import type { Container, FieldReading } from '../../shared/contract/fields.ts'
import type { FieldValue } from '../../shared/fields/field-value.ts'

/** How a container stands to a field: no copy, the desk value, or another one. */
export type MarkState = 'absent' | 'same' | 'differs'

/** One mark of the four; `letter` is what is shown. */
export interface ContainerMark {
  readonly container: Container
  readonly letter: string
  readonly state: MarkState
}

const containers: readonly { readonly container: Container; readonly letter: string; readonly name: string }[] = [
  { container: 'iim', letter: 'I', name: 'IIM' },
  { container: 'xmp', letter: 'X', name: 'XMP' },
  { container: 'exif', letter: 'E', name: 'EXIF' },
  { container: 'sidecar', letter: 'S', name: 'sidecar' }
]

/** A container's name for people. */
export function nameContainer(container: Container): string {
  return containers.find((entry) => entry.container === container)?.name ?? container
}

function isSameValue(a: FieldValue, b: FieldValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** The four marks of a field in their fixed order. Only a field whose copies disagree can have a differing mark. */
export function readContainerMarks(reading: FieldReading | undefined): readonly ContainerMark[] {
  return containers.map(({ container, letter }) => {
    const copies = reading?.copies.filter((copy) => copy.container === container) ?? []
    if (!reading || copies.length === 0) return { container, letter: '-', state: 'absent' }
    const differs = reading.disagree && copies.some((copy) => !isSameValue(copy.value, reading.value))
    return { container, letter, state: differs ? 'differs' : 'same' }
  })
}
