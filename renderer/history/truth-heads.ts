import type { CharsetReading } from '../../shared/contract/charset.ts'
import type { FieldCopy } from '../../shared/contract/fields.ts'
import type { PhotoState } from '../../shared/contract/history-view.ts'
import { fieldKeys } from '../../shared/fields/find-field.ts'
import { phrase } from '../messages/phrase.ts'
import { measureValue } from '../ui/lay-out-value.ts'
import { nameFile } from '../ui/name-file.ts'

type Container = FieldCopy['container']

/** A column of the truth: a container, and how its text is stored. */
export interface TruthHead {
  readonly container: Container
  readonly head: string
  /** Empty where the photo has no such container. */
  readonly facts: string
}

const containers: readonly Container[] = ['iim', 'xmp', 'exif', 'sidecar']

/** How one IIM block stores its text: "UTF-8 declared", "windows-1250, a guess", "UTF-8, encoded twice". */
function describeCharset({ declared, used, sure, doubleEncoded }: CharsetReading): string {
  // Plain letters are the same in UTF-8: what the block declares says more.
  const charset = nameCharset(used === 'us-ascii' && declared === 'utf-8' ? declared : used)
  if (doubleEncoded) return phrase('history.charset-twice', { charset })
  if (!sure) return phrase('history.charset-guess', { charset })
  if (declared === null) return phrase('history.charset-undeclared', { charset })
  return nameCharset(declared) === charset
    ? phrase('history.charset-declared', { charset })
    : phrase('history.charset-differs', { charset, declared })
}

function nameCharset(name: string): string {
  return /^(utf-8|us-ascii)$/i.test(name) ? name.toUpperCase() : name
}

/** The four columns with what is known of each: charset, files, bytes of text. */
export function tellTruthHeads(state: Pick<PhotoState, 'fields' | 'charsets' | 'sidecars'>): readonly TruthHead[] {
  return containers.map((container) => {
    const bytes = measureContainer(state.fields, container)
    const facts = bytes === null ? [] : [...tellText(state, container), phrase('history.bytes-of-text', { bytes })]
    const head = container === 'sidecar' ? phrase('history.sidecar') : container.toUpperCase()
    return { container, head, facts: facts.join(', ') }
  })
}

function tellText({ charsets, sidecars }: Pick<PhotoState, 'charsets' | 'sidecars'>, container: Container) {
  switch (container) {
    case 'iim':
      return (charsets ?? []).map(describeCharset)
    case 'xmp':
      return ['UTF-8']
    case 'exif':
      return []
    case 'sidecar':
      return (sidecars ?? []).map(({ path }) => nameFile(path))
  }
}

function measureContainer(fields: PhotoState['fields'], container: Container): number | null {
  const copies = fieldKeys.flatMap((key) => fields[key]?.copies.filter((copy) => copy.container === container) ?? [])
  return copies.length === 0 ? null : copies.reduce((sum, { value }) => sum + measureValue(value), 0)
}
