import { findLengthFields } from './find-length-fields.ts'
import type { SeededRandom } from './seeded-random.ts'

/** A file that was hurt, and how, in words. */
export interface MutatedFile {
  readonly bytes: Buffer
  readonly how: string
}

type Mutation = (file: Buffer, random: SeededRandom) => MutatedFile

const flipBytes: Mutation = (file, random) => {
  const bytes = Buffer.from(file)
  const count = 1 + random.below(8)
  for (let done = 0; done < count; done += 1) bytes.writeUInt8(random.below(256), findPlace(file, random))
  return { bytes, how: `${count} bytes flipped` }
}

const changeLength: Mutation = (file, random) => {
  const bytes = Buffer.from(file)
  const { at, bytes: width } = random.pick(listFields(file))
  const most = 2 ** (8 * width) - 1
  const old = bytes.readUIntBE(at, width)
  const value = random.pick([0, 1, 2, most, most >>> 1, old + 1, old - 1, old * 2, file.length, random.below(most)])
  bytes.writeUIntBE(Math.min(most, Math.max(0, value)), at, width)
  return { bytes, how: `length at ${at} changed to ${value}` }
}

// Of one source thousands of mutations are made.
const known = new WeakMap<Buffer, ReturnType<typeof findLengthFields>>()

function listFields(file: Buffer): ReturnType<typeof findLengthFields> {
  const fields = known.get(file) ?? findLengthFields(file)
  known.set(file, fields)
  return fields
}

const truncate: Mutation = (file, random) => {
  const length = 1 + random.below(file.length - 1)
  return { bytes: file.subarray(0, length), how: `truncated to ${length}` }
}

const cutOut: Mutation = (file, random) => {
  const at = findPlace(file, random)
  const count = 1 + random.below(random.pick([4, 64, 4_096]))
  return {
    bytes: Buffer.concat([file.subarray(0, at), file.subarray(at + count)]),
    how: `${count} bytes cut out at ${at}`
  }
}

const repeatPart: Mutation = (file, random) => {
  const at = findPlace(file, random)
  const part = file.subarray(at, at + 1 + random.below(random.pick([4, 64, 4_096])))
  const times = 1 + random.below(4)
  const bytes = Buffer.concat([file.subarray(0, at), ...Array<Buffer>(times).fill(part), file.subarray(at)])
  return { bytes, how: `${part.length} bytes at ${at} repeated ${times} times` }
}

const blankPart: Mutation = (file, random) => {
  const bytes = Buffer.from(file)
  const at = findPlace(file, random)
  const end = Math.min(file.length, at + 1 + random.below(512))
  bytes.fill(random.pick([0, 0xff, 0x20]), at, end)
  return { bytes, how: `bytes ${at} to ${end} blanked` }
}

const mutations: readonly Mutation[] = [
  flipBytes,
  flipBytes,
  changeLength,
  changeLength,
  truncate,
  cutOut,
  repeatPart,
  blankPart
]

/** Hurts a file in one way, one time in four in two: bytes flipped, lengths changed, cut off, cut out, repeated, blanked. */
export function mutateBytes(file: Buffer, random: SeededRandom): MutatedFile {
  const once = random.pick(mutations)(file, random)
  if (random.below(4) > 0 || once.bytes.length < 16) return once
  const twice = random.pick(mutations.filter((mutation) => mutation !== changeLength))(once.bytes, random)
  return { bytes: twice.bytes, how: `${once.how}, ${twice.how}` }
}

// Metadata stands at the start: two times in three the place is within the first sixteen kilobytes.
function findPlace(file: Buffer, random: SeededRandom): number {
  return random.below(random.below(3) < 2 ? Math.min(file.length, 16_384) : file.length)
}
