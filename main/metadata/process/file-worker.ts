import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { compareFiles, proveFiles } from '../plain-jpeg/compare-files.ts'
import { readFileFacts } from '../plain-jpeg/read-file-facts.ts'
import type { FileAnswer, FileJob, FileJobFailure } from './file-job.ts'

// Read into the same memory time and again: megabytes taken and let go for each photo cost more than all the work on them.
const kept: Buffer[] = []
const mostKept = 32 * 1024 * 1024
// What is larger is only hashed, in pieces.
const mostWhole = 512 * 1024 * 1024

function work(job: FileJob): unknown {
  switch (job.kind) {
    case 'facts':
      return withFile(job.path, (file, size) => {
        if (size > mostWhole) return { sha256: hashInPieces(file), plain: null }
        return readFileFacts(readWhole(file, size, 0))
      })
    case 'assemble':
      return withFile(job.from, (file, size) => {
        const image = readWhole(file, size, 0).subarray(job.scansAt)
        const to = openSync(job.to, 'w')
        try {
          writeWhole(to, job.segments)
          writeWhole(to, image)
        } finally {
          closeSync(to)
        }
        return null
      })
    case 'compare':
      return withFile(job.before, (before, oldSize) =>
        withFile(job.after, (after, newSize) =>
          compareFiles(job.format, readWhole(before, oldSize, 0), readWhole(after, newSize, 1))
        )
      )
    case 'prove':
      return withFile(job.before, (before, oldSize) =>
        withFile(job.after, (after, newSize) => proveFiles(readWhole(before, oldSize, 0), readWhole(after, newSize, 1)))
      )
  }
}

function withFile<Result>(path: string, use: (file: number, size: number) => Result): Result {
  const file = openSync(path, 'r')
  try {
    return use(file, fstatSync(file).size)
  } finally {
    closeSync(file)
  }
}

function readWhole(file: number, size: number, place: number): Buffer {
  const buffer = takeBuffer(size, place)
  let position = 0
  while (position < size) {
    const read = readSync(file, buffer, position, size - position, position)
    if (read === 0) break
    position += read
  }
  return buffer.subarray(0, position)
}

function takeBuffer(size: number, place: number): Buffer {
  const present = kept[place]
  if (present !== undefined && present.length >= size) return present
  const buffer = Buffer.allocUnsafeSlow(Math.max(size, 4 * 1024 * 1024))
  if (size <= mostKept) kept[place] = buffer
  return buffer
}

function writeWhole(file: number, bytes: Uint8Array): void {
  let position = 0
  while (position < bytes.length) position += writeSync(file, bytes, position)
}

function hashInPieces(file: number): string {
  const sum = createHash('sha256')
  const piece = takeBuffer(1024 * 1024, 0)
  for (let position = 0; ; ) {
    const read = readSync(file, piece, 0, piece.length, position)
    if (read === 0) return sum.digest('hex')
    sum.update(piece.subarray(0, read))
    position += read
  }
}

function answer(job: FileJob): FileAnswer {
  try {
    return { ok: true, result: work(job) }
  } catch (error) {
    return { ok: false, failure: describeFailure(error) }
  }
}

function describeFailure(error: unknown): FileJobFailure {
  if (!(error instanceof Error)) return { message: String(error) }
  const text = (name: 'code' | 'syscall' | 'path') => {
    const value: unknown = Reflect.get(error, name)
    return typeof value === 'string' ? { [name]: value } : {}
  }
  return {
    message: error.message,
    ...(error.stack === undefined ? {} : { stack: error.stack }),
    ...text('code'),
    ...text('syscall'),
    ...text('path')
  }
}

parentPort?.on('message', (job: FileJob) => parentPort?.postMessage(answer(job)))
