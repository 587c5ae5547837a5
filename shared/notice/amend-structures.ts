import type { FieldStructure, StructurePart } from '../fields/field-value.ts'
import { isListValue, isStructuresValue } from '../fields/field-value.ts'
import { amendList } from './amend-list.ts'
import type { AmendedValue } from './amend-text.ts'
import { amendText } from './amend-text.ts'
import type { NoticePair } from './parsed-notice.ts'

/** Structures (places, people …) with every wrong text replaced, part by part. Part names and order stay. */
export function amendStructures(
  structures: readonly FieldStructure[],
  pairs: readonly NoticePair[]
): AmendedValue<readonly FieldStructure[]> {
  return join(
    structures.map((structure) => amendStructure(structure, pairs)),
    (parts) => parts
  )
}

function amendStructure(structure: FieldStructure, pairs: readonly NoticePair[]): AmendedValue<FieldStructure> {
  const keys = Object.keys(structure)
  return join(
    Object.values(structure).map((part) => amendPart(part, pairs)),
    (parts) => Object.fromEntries(keys.map((key, index) => [key, parts[index] ?? '']))
  )
}

// What identifies a place or a person is no word of theirs: an address that holds the wrong one still names the same thing.
const address = /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/

function amendPart(part: StructurePart, pairs: readonly NoticePair[]): AmendedValue<StructurePart> {
  if (typeof part === 'string') return address.test(part) ? keep(part) : amendText(part, pairs)
  if (isListValue(part)) return part.some((text) => address.test(text)) ? keep(part) : amendList(part, pairs)
  if (isStructuresValue(part)) return amendStructures(part, pairs)
  return amendStructure(part, pairs)
}

function keep<Part>(part: Part): AmendedValue<Part> {
  return { to: part, used: [], settled: [], why: [] }
}

function join<Part, Whole>(
  amended: readonly AmendedValue<Part>[],
  build: (parts: readonly Part[]) => Whole
): AmendedValue<Whole> {
  const used = [...new Set(amended.flatMap((one) => one.used))]
  return {
    to: build(amended.map(({ to }) => to)),
    used,
    settled: [...new Set(amended.flatMap((one) => one.settled))].filter((pair) => !used.includes(pair)),
    why: [...new Set(amended.flatMap((one) => one.why))]
  }
}
