import { open } from 'node:fs/promises'
import { DeskError } from '../../shared/contract/desk-error.ts'
import { expectFailure } from '../services/expect-failure.ts'
import { resolvePath } from './command-call.ts'

// A year's notices of every agency, one a line, are less; a disk image given by mistake is not read whole.
const mostBytes = 256 * 2 ** 20

/**
 * The text of a file, or of standard input for `-`, as UTF-8 without its byte order mark. Throws DeskError `bad-input` for other bytes and for more
 * than 256 MiB, `not-found`, `is-directory`, `unreadable`.
 */
export async function readText(given: string): Promise<string> {
  return decode(await readBytes(given), nameSource(given))
}

/** The bytes of a file, or of standard input for `-`. Throws DeskError `bad-input` for more than 256 MiB, `not-found`, `is-directory`, `unreadable`. */
export async function readBytes(given: string): Promise<Buffer> {
  const path = nameSource(given)
  try {
    return await (given === '-' ? readAll(process.stdin, path) : readFile(path))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new DeskError('not-found', `${path} is not there. Nothing was done. Check the path.`, {
        path,
        cause: error
      })
    throw expectFailure(error, path)
  }
}

function nameSource(given: string): string {
  return given === '-' ? 'standard input' : resolvePath(given)
}

async function readFile(path: string): Promise<Buffer> {
  await using file = await open(path)
  return await readAll(file.createReadStream({ autoClose: false }), path)
}

async function readAll(stream: AsyncIterable<Buffer>, path: string): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream) {
    parts.push(part)
    size += part.length
    if (size > mostBytes) throw refuse(path, 'is longer than 256 MiB. Check that it is the right file.')
  }
  return Buffer.concat(parts)
}

function decode(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw refuse(path, 'is not UTF-8 text. Convert it first, for example with iconv.', error)
  }
}

function refuse(path: string, what: string, cause?: unknown): DeskError {
  return new DeskError('bad-input', `${path} ${what} Nothing was done.`, { path, cause })
}
