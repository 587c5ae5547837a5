import type { FieldCopy } from '../../../shared/contract/fields.ts'
import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'
import { isBlank } from './plain-text.ts'
import type { TagEntry } from './tag-entries.ts'
import { findValues } from './tag-entries.ts'

const block = 'Photoshop'

/**
 * The field's copies in Photoshop's image resources beside IIM: the copyright flag as "true", the URL as stored.
 *
 * A flag that is not set says nothing: Photoshop writes it for a picture in the public domain as for one nobody said anything of.
 */
export function collectPhotoshopCopies(field: FieldDefinition, entries: readonly TagEntry[]): readonly FieldCopy[] {
  if (field.photoshop === undefined) return []
  const [group = '', tag = ''] = field.photoshop.tag.split(':')
  return findValues(entries, group, tag)
    .filter((value) => typeof value === 'string')
    .map((text) => (field.kind === 'flag' ? readFlag(text) : text))
    .filter((text) => !isBlank(text))
    .map((value, index) => ({ container: 'iim', block: index === 0 ? block : `${block}:Copy${index}`, tag, value }))
}

/** True for a copy in Photoshop's resources, which the IPTC digest says nothing of. */
export function isPhotoshopCopy({ container, block: name }: Pick<FieldCopy, 'container' | 'block'>): boolean {
  return container === 'iim' && name.split(':')[0] === block
}

function readFlag(text: string): string {
  return text === '0' ? '' : 'true'
}
