import type { Container, FieldCopy } from '../../../shared/contract/fields.ts'
import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'
import { readAsList, readAsText } from '../../../shared/fields/field-value.ts'
import { readIimForm } from '../iim/iim-forms.ts'
import { isPhotoshopCopy } from './collect-photoshop-copies.ts'
import { doAgree } from './compare-copies.ts'
import { isBlank } from './plain-text.ts'

/** What decides between containers: whether the IPTC digest says IIM was edited later, and whether a sidecar is the file's own XMP. */
export interface ChoiceFacts {
  readonly iimEditedLater: boolean
  readonly sidecarFirst: boolean
}

/** The desk's value of a field and why it is this one. */
export interface DeskChoice {
  readonly value: FieldCopy['value']
  readonly chosen: string
  /** The copy the value comes from. */
  readonly copy: FieldCopy
}

const names: Readonly<Record<Container, string>> = { xmp: 'XMP', iim: 'IIM', exif: 'EXIF', sidecar: 'Sidecar' }

/**
 * Picks the desk value: XMP, unless it is blank or the digest says IIM was edited later; then IIM, a sidecar, and EXIF last, never blank.
 *
 * Not the MWG order: EXIF first shows another picture's caption on real wire photos. Files the desk does not write have their sidecar first.
 */
export function chooseDeskValue(
  field: FieldDefinition,
  copies: readonly FieldCopy[],
  facts: ChoiceFacts
): DeskChoice | null {
  const ordered = orderCopies(field, copies, facts)
  const [preferred] = ordered
  if (preferred === undefined) return null
  const copy = ordered.find((candidate) => !isBlank(readAsText(candidate.value)))
  if (copy === undefined) {
    const choice = { ...readChoice(field, preferred, copies), chosen: 'Every copy is blank' }
    return preferred.container === 'exif' && !field.list ? { ...choice, value: '' } : choice
  }
  return { ...readChoice(field, copy, copies), chosen: describeChoice(copy, ordered, facts) }
}

function orderCopies(field: FieldDefinition, copies: readonly FieldCopy[], facts: ChoiceFacts): readonly FieldCopy[] {
  const of = (container: Container): readonly FieldCopy[] => copies.filter((copy) => copy.container === container)
  const isOwn = ({ tag }: FieldCopy): boolean => !field.xmpMirrors?.some((mirror) => mirror.tag.split(':')[1] === tag)
  const [xmp, mirrors] = [of('xmp').filter(isOwn), of('xmp').filter((copy) => !isOwn(copy))]
  const [iim, exif, sidecar] = [orderRepeated(field, of('iim')), [...mirrors, ...of('exif')], of('sidecar')]
  if (facts.sidecarFirst) return [...sidecar, ...xmp, ...iim, ...exif]
  const [firstXmp] = xmp
  const [firstIim] = iim
  const later =
    facts.iimEditedLater &&
    firstXmp !== undefined &&
    firstIim !== undefined &&
    !isPhotoshopCopy(firstIim) &&
    !isBlank(readAsText(firstIim.value)) &&
    !doAgree(field, firstIim, firstXmp)
  return later ? [...iim, ...xmp, ...sidecar, ...exif] : [...xmp, ...iim, ...sidecar, ...exif]
}

// A dataset that may stand once but stands twice: the last one counts, as in Adobe's XMP specification, part 3.
function orderRepeated(field: FieldDefinition, copies: readonly FieldCopy[]): readonly FieldCopy[] {
  if (field.list || field.iim?.repeatable === true) return copies
  const [block = ''] = copies[0]?.block.split(':') ?? []
  const own = copies.filter((copy) => copy.block.split(':')[0] === block)
  return [...own.toReversed(), ...copies.filter((copy) => !own.includes(copy))]
}

function readChoice(field: FieldDefinition, copy: FieldCopy, copies: readonly FieldCopy[]): Omit<DeskChoice, 'chosen'> {
  if (field.list) return { copy, value: readItems(field, copy) }
  if (copy.container !== 'iim' || field.iim?.repeatable !== true) return { copy, value: copy.value }
  const [block] = copy.block.split(':')
  const repeated = copies.filter((other) => other.container === 'iim' && other.block.split(':')[0] === block)
  return { copy, value: repeated.map((other) => readIimForm(field, readAsText(other.value))).join('; ') }
}

function readItems(field: FieldDefinition, { container, value }: FieldCopy): readonly string[] {
  if (container === 'exif') return splitNames(readAsText(value))
  return container === 'iim' ? readAsList(value).map((text) => readIimForm(field, text)) : readAsList(value)
}

// EXIF Artist names several people in one text. Source: Exif 2.32, Artist.
function splitNames(text: string): string[] {
  return text.split(/;\s*/).filter((name) => name !== '')
}

function describeChoice(copy: FieldCopy, ordered: readonly FieldCopy[], facts: ChoiceFacts): string {
  const name = nameCopy(copy)
  const [preferred] = ordered
  if (
    copy.container === 'iim' &&
    copy === preferred &&
    facts.iimEditedLater &&
    ordered.some((other) => other.container === 'xmp')
  ) {
    return 'IIM: the IPTC digest says it was edited after XMP'
  }
  if (ordered.every((other) => other.container === copy.container)) return `${name}: the only place that has it`
  if (copy.container === preferred?.container) return `${name}: it comes first`
  const blank = [...new Set(ordered.slice(0, ordered.indexOf(copy)).map(nameCopy))]
  return `${name}: ${blank.join(' and ')} ${blank.length === 1 ? 'is' : 'are'} blank`
}

function nameCopy(copy: FieldCopy): string {
  return isPhotoshopCopy(copy) ? 'Photoshop' : names[copy.container]
}
