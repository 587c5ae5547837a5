import type { MetadataPolicy } from '../../../shared/contract/export-preset.ts'
import type { Container, FieldCopy } from '../../../shared/contract/fields.ts'
import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { fieldTable } from '../../../shared/fields/field-table.ts'
import type { FieldValue } from '../../../shared/fields/field-value.ts'
import { readAsText } from '../../../shared/fields/field-value.ts'
import { isSameStructure } from '../../../shared/fields/same-structure.ts'
import type { FieldAssignments } from '../../services/ports/metadata-writer.ts'
import { isPhotoshopCopy } from '../reader/collect-photoshop-copies.ts'
import { isBlank } from '../reader/plain-text.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import { isSameComparable } from '../reader/same-comparable.ts'
import { stripValue } from './policy/strip-tags.ts'

const containers: readonly Container[] = ['iim', 'xmp', 'exif']

/** How a rendition may differ from its source. */
export interface RenditionPlan {
  /** Values written over every copy in the rendition, or null for fields cleared there. */
  readonly assign: FieldAssignments
  /** False for formats without IIM: what only IIM can hold stays behind. */
  readonly hasIim: boolean
  readonly strip: MetadataPolicy['strip']
}

/** The fields a rendition does not have as planned: another desk value than its source's or the assigned one, or another copy in IIM, XMP or EXIF. */
export function listLostFields(source: PhotoRead, copied: PhotoRead, plan: RenditionPlan): readonly FieldKey[] {
  const { assign, hasIim, strip } = plan
  return fieldTable.flatMap((field: FieldDefinition<FieldKey>) => {
    const { key } = field
    const own = source.reading.fields[key]
    const got = copied.reading.fields[key]
    const given = assign[key]
    const value = given === undefined ? own?.value : (given ?? undefined)
    const wanted = value === undefined ? undefined : stripValue(key, value, strip)
    if (wanted === undefined) return got === undefined ? [] : [key]
    // Without IIM it stands nowhere, or where another program repeats it in XMP, which goes along as it is.
    if (!hasIim && field.xmp === undefined)
      return got === undefined || own?.copies.some((copy) => isSame(got.value, copy.value)) ? [] : [key]
    const isOverwritten = given !== undefined || wanted !== own?.value
    const same =
      isSame(got?.value, wanted) &&
      (isOverwritten ||
        containers.every(
          (container) =>
            (container === 'iim' && !hasIim) ||
            isSameCopy(findCopy(own?.copies ?? [], container), findCopy(got?.copies ?? [], container))
        ))
    return same || (own?.copies ?? []).every(({ value }) => isBlank(readAsText(value))) ? [] : [key]
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
