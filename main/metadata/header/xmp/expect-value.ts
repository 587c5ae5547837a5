import type { FieldDefinition, XmpMapping } from '../../../../shared/fields/field-definition.ts'
import type { FieldPart } from '../../../../shared/fields/field-part.ts'
import { findNamespace } from './xmp-namespaces.ts'
import type { ExpectedPart, ExpectedValue, TextForm } from './xmp-value.ts'
import { keyProperty, plainText } from './xmp-value.ts'

/** What a property of the field table holds; `parts` where it holds structures. */
export function expectValue({ type, prefix }: XmpMapping, parts: FieldDefinition['parts']): ExpectedValue {
  switch (type) {
    case 'lang-alt':
      return { kind: 'languages' }
    case 'bag':
    case 'seq':
      return { kind: 'list', form: formOf(prefix) }
    case 'date':
      return { kind: 'text', form: { kind: 'date' } }
    case 'text':
    case 'uri':
    case 'integer':
    case 'real':
    case 'boolean':
      return { kind: 'text', form: formOf(prefix) }
    case 'structure':
    case 'structure-bag':
    case 'structure-seq':
      return { kind: 'parts', parts: expectParts(parts ?? []) }
  }
}

function expectParts(parts: readonly FieldPart[]): ReadonlyMap<string, ExpectedPart> {
  return new Map(
    parts.map((part) => {
      const [prefix = '', local = ''] = part.property.split(':')
      return [keyProperty(findNamespace(prefix), local), { name: part.tag, value: expectPart(part) }]
    })
  )
}

function expectPart({ kind, property, prefix, parts }: FieldPart): ExpectedValue {
  switch (kind) {
    case 'languages':
      return { kind: 'languages' }
    case 'list':
      return { kind: 'list', form: formOf(prefix) }
    case 'date':
      return { kind: 'text', form: { kind: 'date' } }
    case 'number':
      // Coordinates stand as degrees and minutes, altitudes as fractions.
      return { kind: 'text', form: property.startsWith('exif:') ? { kind: 'converted' } : plainText }
    case 'text':
    case 'choice':
    case 'url':
      return { kind: 'text', form: formOf(prefix) }
    case 'structure':
    case 'structures':
      return { kind: 'parts', parts: expectParts(parts ?? []) }
  }
}

function formOf(prefix: string | undefined): TextForm {
  return prefix === undefined ? plainText : { kind: 'without-prefix', prefix }
}
