import type { Container, FieldCopy, FieldReading } from '../../shared/contract/fields.ts'
import type { FieldValue } from '../../shared/fields/field-value.ts'
import { readAsText } from '../../shared/fields/field-value.ts'
import { phrase } from '../messages/phrase.ts'

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
  { container: 'sidecar', letter: 'S', name: phrase('ui.sidecar') }
]

/** A container's name for people. */
export function nameContainer(container: Container): string {
  return containers.find((entry) => entry.container === container)?.name ?? container
}

const toComparable = (text: string): string => text.replaceAll(/\r\n?/g, '\n').trimEnd()

/** What two copies are compared by: IIM and EXIF hold one language and one text, XMP all of a value. */
function compareBy(value: FieldValue, plain: boolean): string {
  if (plain || typeof value === 'string') return toComparable(readAsText(value))
  const keys = Object.keys(value)
  return keys.length === 1 && keys[0] === 'x-default' ? toComparable(readAsText(value)) : JSON.stringify(value)
}

/** True where a copy says the desk value, but for line ends and blanks at its end. */
export function isSameCopy({ container, value }: FieldCopy, reading: FieldReading): boolean {
  const plain = container === 'iim' || container === 'exif'
  return compareBy(value, plain) === compareBy(reading.value, plain)
}

/** The four marks of a field in their fixed order. Only a field whose copies disagree can have a differing mark. */
export function readContainerMarks(reading: FieldReading | undefined): readonly ContainerMark[] {
  return containers.map(({ container, letter }) => {
    const copies = reading?.copies.filter((copy) => copy.container === container) ?? []
    if (!reading || copies.length === 0) return { container, letter: '-', state: 'absent' }
    const differs = reading.disagree && copies.some((copy) => !isSameCopy(copy, reading))
    return { container, letter, state: differs ? 'differs' : 'same' }
  })
}
