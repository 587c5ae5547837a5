import { findNamespace } from '../header/xmp/xmp-namespaces.ts'
import type { WritePlan } from './plan-write.ts'
import type { XmpProperty } from './xmp-properties.ts'
import { listXmpProperties } from './xmp-properties.ts'

/**
 * What differs between two XMP packets and was not planned, read by the desk itself: every property any program put there, in whatever
 * namespace, must say what it said. The toolkit's name is not a property.
 */
export function compareXmp(
  before: Buffer,
  after: Buffer,
  { assignments }: Pick<WritePlan, 'assignments'>
): readonly string[] {
  const [old, now] = [listXmpProperties(before), listXmpProperties(after)]
  if (old === null || now === null) return ['its build: it is no XMP']
  const names = new Set(
    assignments.flatMap(({ field }) =>
      [field.xmp, ...(field.xmpMirrors ?? [])].flatMap((mapping) => mapping?.property ?? [])
    )
  )
  // Programs choose prefixes of their own: the field table's names are known by their namespaces too.
  const keys = new Set([...names].map(keyOf))
  const planned = new Set(
    [...old, ...now].filter(({ name, key }) => names.has(name) || keys.has(key)).map(({ key }) => key)
  )
  const [was, is] = [groupByKey(old, planned), groupByKey(now, planned)]
  return [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key))
}

function keyOf(property: string): string {
  const [prefix = '', local = ''] = property.split(':')
  return findNamespace(prefix) + local
}

function groupByKey(properties: readonly XmpProperty[], planned: ReadonlySet<string>): ReadonlyMap<string, string> {
  const groups = new Map<string, string>()
  for (const { key, value } of properties) {
    if (!planned.has(key)) groups.set(key, `${groups.get(key) ?? ''}${value}\n`)
  }
  return groups
}
