import type { FieldCopy } from '../../../shared/contract/fields.ts'
import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'
import { isLanguagesValue, isStructuresValue, readAsList, readAsText } from '../../../shared/fields/field-value.ts'
import { isSameMoment } from '../dates/same-moment.ts'
import { readIimForm } from '../iim/iim-forms.ts'
import { isIimCut } from './iim-cut.ts'
import { isBlank, toComparable } from './plain-text.ts'
import { isSameComparable } from './same-comparable.ts'

/**
 * True where two copies of a field say different things.
 *
 * No difference: line ends, blanks at the end, a value cut to IIM's limit, the order of keywords, several bylines in one EXIF text, the same
 * moment in another zone or less precisely, IIM's own form of a genre or a subject. EXIF that is blank (cameras fill it with spaces) says nothing.
 */
export function doCopiesDisagree(field: FieldDefinition, copies: readonly FieldCopy[]): boolean {
  const said = joinRepeated(field, copies).filter(
    (copy) => copy.container !== 'exif' || !isBlank(readAsText(copy.value))
  )
  return said.some((one, index) => said.slice(index + 1).some((other) => !doAgree(field, one, other)))
}

/** True where two copies of a field say the same, as `doCopiesDisagree` understands it. */
export function doAgree(field: FieldDefinition, one: FieldCopy, other: FieldCopy): boolean {
  if (field.kind === 'date') return isSameMoment(readAsText(one.value), readAsText(other.value))
  if (isWhole(field, one, other)) return isSameComparable(one.value, other.value)
  const same = (left: string, right: string): boolean =>
    isSameText(left, right) || isCutOf(field, one, other)(left, right)
  if (!field.list) return same(readSaid(field, one), readSaid(field, other))
  const left = readItems(field, one)
  const right = readItems(field, other)
  if (one.container === 'exif' || other.container === 'exif') {
    // EXIF has one text for all names; a name may itself hold the separator, so the text as a whole is tried too.
    const [leftNames, rightNames] = [left.flatMap(splitNames), right.flatMap(splitNames)]
    const byName =
      leftNames.length === rightNames.length && leftNames.every((name, index) => same(name, rightNames[index] ?? ''))
    return byName || isSameText(left.join('; '), right.join('; '))
  }
  if (left.length !== right.length) return false
  const [leftOrder, rightOrder] = field.xmp?.type === 'bag' ? [left.toSorted(), right.toSorted()] : [left, right]
  return leftOrder.every((text, index) => same(text, rightOrder[index] ?? ''))
}

// Structures, and languages where both copies have them: IIM and EXIF have one text, which only the default can be compared with.
function isWhole(field: FieldDefinition, one: FieldCopy, other: FieldCopy): boolean {
  if (field.parts !== undefined || isStructuresValue(one.value) || isStructuresValue(other.value)) return true
  return isLanguagesValue(one.value) && isLanguagesValue(other.value)
}

function readSaid(field: FieldDefinition, { container, value }: FieldCopy): string {
  const text = readAsText(value)
  return container === 'iim' ? readIimForm(field, text) : text
}

function readItems(field: FieldDefinition, { container, value }: FieldCopy): readonly string[] {
  const items = readAsList(value).map(toComparable)
  return container === 'iim' ? items.map((text) => readIimForm(field, text)) : items
}

function splitNames(text: string): readonly string[] {
  return text.split(/;\s*/)
}

function isSameText(left: string, right: string): boolean {
  return toComparable(left) === toComparable(right)
}

function isCutOf(field: FieldDefinition, one: FieldCopy, other: FieldCopy): (left: string, right: string) => boolean {
  const maxBytes = field.iim?.maxBytes
  if (maxBytes === undefined || (one.container === 'iim') === (other.container === 'iim')) return () => false
  return (left, right) => (one.container === 'iim' ? isIimCut(left, right, maxBytes) : isIimCut(right, left, maxBytes))
}

// IIM may repeat what XMP holds as one text (byline titles, caption writers): together they are that text.
function joinRepeated(field: FieldDefinition, copies: readonly FieldCopy[]): readonly FieldCopy[] {
  if (field.list || field.iim?.repeatable !== true) return copies
  const joined = new Map<string, FieldCopy>()
  for (const copy of copies) {
    const [block = ''] = copy.block.split(':')
    const key = `${copy.container} ${copy.container === 'iim' ? block : `${copy.block} ${copy.tag}`}`
    const before = joined.get(key)
    const value = before === undefined ? copy.value : `${readAsText(before.value)}; ${readSaid(field, copy)}`
    joined.set(key, { ...copy, value })
  }
  return [...joined.values()]
}
