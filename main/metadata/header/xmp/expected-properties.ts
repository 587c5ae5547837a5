import type { FieldDefinition, XmpMapping } from '../../../../shared/fields/field-definition.ts'
import { fieldTable } from '../../../../shared/fields/field-table.ts'
import { expectValue } from './expect-value.ts'
import { loosenNamespace } from './loosen-namespace.ts'
import { findNamespace } from './xmp-namespaces.ts'
import type { ExpectedProperty } from './xmp-value.ts'
import { keyProperty } from './xmp-value.ts'

// What the desk reads beside the fields: marks, whose sidecar this is, and the name of extended XMP.
const beside: readonly XmpMapping[] = [
  { property: 'photomechanic:ColorClass', type: 'text', tag: 'XMP-photomech:ColorClass' },
  { property: 'photomechanic:Prefs', type: 'text', tag: 'XMP-photomech:Prefs' },
  { property: 'xmp:Rating', type: 'text', tag: 'XMP-xmp:Rating' },
  { property: 'xmp:Label', type: 'text', tag: 'XMP-xmp:Label' },
  { property: 'photoshop:SidecarForExtension', type: 'text', tag: 'XMP-photoshop:SidecarForExtension' },
  { property: 'xmpNote:HasExtendedXMP', type: 'text', tag: 'XMP-xmpNote:HasExtendedXMP' }
]

/** The properties the reader gives, and what could be taken for them. */
export interface ExpectedProperties {
  /** By namespace and local name. */
  readonly wanted: ReadonlyMap<string, ExpectedProperty>
  readonly namespaces: ReadonlySet<string>
  /** The namespaces without versions. */
  readonly looseNamespaces: ReadonlySet<string>
  /** Namespace with property name or tag name, in lower case. */
  readonly lowered: readonly string[]
}

/** What the reader looks for in XMP: everything the field table maps there. */
export const expectedProperties: ExpectedProperties = collect([
  ...beside.map((mapping) => ({ mapping, parts: undefined })),
  ...fieldTable.flatMap(({ xmp, xmpMirrors = [], parts }: FieldDefinition) =>
    [...(xmp === undefined ? [] : [xmp]), ...xmpMirrors].map((mapping) => ({ mapping, parts }))
  )
])

interface MappedField {
  readonly mapping: XmpMapping
  readonly parts: FieldDefinition['parts']
}

function collect(mapped: readonly MappedField[]): ExpectedProperties {
  const wanted = new Map<string, ExpectedProperty>()
  const namespaces = new Set<string>()
  const lowered = new Set<string>()
  for (const { mapping, parts } of mapped) {
    const [prefix = '', local = ''] = mapping.property.split(':')
    const [group = '', name = ''] = mapping.tag.split(':')
    const uri = findNamespace(prefix)
    namespaces.add(uri)
    lowered.add(keyProperty(uri, local).toLowerCase()).add(keyProperty(uri, name).toLowerCase())
    wanted.set(keyProperty(uri, local), { group, name, value: expectValue(mapping, parts) })
  }
  const looseNamespaces = new Set([...namespaces].map(loosenNamespace))
  return { wanted, namespaces, looseNamespaces, lowered: [...lowered] }
}
