import type { Container, FieldCopy } from '../../../shared/contract/fields.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { fieldTable } from '../../../shared/fields/field-table.ts'
import type { FieldValue } from '../../../shared/fields/field-value.ts'
import { readAsText } from '../../../shared/fields/field-value.ts'
import { isSameStructure } from '../../../shared/fields/same-structure.ts'
import { isPhotoshopCopy } from '../reader/collect-photoshop-copies.ts'
import { isBlank } from '../reader/plain-text.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import { isSameComparable } from '../reader/same-comparable.ts'

const containers: readonly Container[] = ['iim', 'xmp', 'exif']

/** The fields a rendition does not have as its source has them: another desk value, or another copy in IIM, XMP or EXIF. */
export function listLostFields(source: PhotoRead, copied: PhotoRead): readonly FieldKey[] {
  // What the desk shows from a sidecar is written over every copy in the rendition.
  const fromSidecar = new Set(
    source.chosen.filter(({ choice }) => choice.copy.container === 'sidecar').map(({ field }) => field.key)
  )
  return fieldTable.flatMap(({ key }) => {
    const wanted = source.reading.fields[key]
    const got = copied.reading.fields[key]
    if (wanted === undefined) return got === undefined ? [] : [key]
    const same =
      isSame(got?.value, wanted.value) &&
      (fromSidecar.has(key) ||
        containers.every((container) =>
          isSameCopy(findCopy(wanted.copies, container), findCopy(got?.copies ?? [], container))
        ))
    return same || wanted.copies.every(({ value }) => isBlank(readAsText(value))) ? [] : [key]
  })
}

// The standard IIM block is the one that is copied; of two XMP packets the first. Photoshop's resources stay behind: XMP says it.
function findCopy(copies: readonly FieldCopy[], container: Container): FieldCopy | undefined {
  const own = copies.filter((copy) => copy.container === container && !isPhotoshopCopy(copy))
  return own.find(({ block }) => block === 'IPTC') ?? own[0]
}

function isSame(one: FieldValue | undefined, other: FieldValue): boolean {
  return one !== undefined && isSameStructure(one, other)
}

function isSameCopy(wanted: FieldCopy | undefined, got: FieldCopy | undefined): boolean {
  if (wanted === undefined) return true
  return got !== undefined && isSameComparable(wanted.value, got.value)
}
