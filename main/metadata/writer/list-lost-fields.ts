import type { Container, FieldCopy } from '../../../shared/contract/fields.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { fieldTable } from '../../../shared/fields/field-table.ts'
import { readAsText } from '../../../shared/fields/field-value.ts'
import { isBlank, toComparable } from '../reader/plain-text.ts'
import type { PhotoRead } from '../reader/read-photo.ts'

const containers: readonly Container[] = ['iim', 'xmp', 'exif']

/** The fields a rendition does not have as its source has them: another desk value, or another copy in IIM, XMP or EXIF. */
export function listLostFields(source: PhotoRead, copied: PhotoRead): readonly FieldKey[] {
  return fieldTable.flatMap(({ key }) => {
    const wanted = source.reading.fields[key]
    const got = copied.reading.fields[key]
    if (wanted === undefined) return got === undefined ? [] : [key]
    const same =
      JSON.stringify(got?.value) === JSON.stringify(wanted.value) &&
      containers.every((container) =>
        isSameCopy(findCopy(wanted.copies, container), findCopy(got?.copies ?? [], container))
      )
    return same || wanted.copies.every(({ value }) => isBlank(readAsText(value))) ? [] : [key]
  })
}

// The standard IIM block is the one that is copied; of two XMP packets the first.
function findCopy(copies: readonly FieldCopy[], container: Container): FieldCopy | undefined {
  const own = copies.filter((copy) => copy.container === container)
  return own.find(({ block }) => block === 'IPTC') ?? own[0]
}

function isSameCopy(wanted: FieldCopy | undefined, got: FieldCopy | undefined): boolean {
  if (wanted === undefined) return true
  return got !== undefined && toComparable(JSON.stringify(wanted.value)) === toComparable(JSON.stringify(got.value))
}
