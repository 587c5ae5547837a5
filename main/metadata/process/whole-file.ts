import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

// Read into the same memory time and again: megabytes taken and let go for each photo cost more than all the work on them.
const kept: Buffer[] = []

/** Up to here a file's bytes are read into memory that is used again. */
export const mostKept = 32 * 1024 * 1024

/** Runs `use` over a file that is open for its duration. Waits for the disk: for threads only. */
export function withFile<Result>(path: string, use: (file: number, size: number) => Result): Result {
  const file = openSync(path, 'r')
  try {
    return use(file, fstatSync(file).size)
  } finally {
    closeSync(file)
  }
}

/** All bytes of an open file, in the thread's memory number `place`, whose bytes from before are gone. */
export function readWhole(file: number, size: number, place: number): Buffer {
  return readInto(file, size, takeBuffer(size, place))
}

/** All bytes of an open file, in this memory, which must have room for them. */
export function readInto(file: number, size: number, memory: Buffer): Buffer {
  let position = 0
  while (position < size) {
    const read = readSync(file, memory, position, size - position, position)
    if (read === 0) break
    position += read
  }
  return memory.subarray(0, position)
}

function takeBuffer(size: number, place: number): Buffer {
  const present = kept[place]
  if (present !== undefined && present.length >= size) return present
  const buffer = Buffer.allocUnsafeSlow(Math.max(size, 4 * 1024 * 1024))
  if (size <= mostKept) kept[place] = buffer
  return buffer
}
