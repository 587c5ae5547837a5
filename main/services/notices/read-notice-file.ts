import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import { tellTooLarge } from '../../../shared/notice/notice-file-limit.ts'
import { expectFailure } from '../expect-failure.ts'

const readable = /^\.(?:txt|eml|html?|xml|json)$/i

/**
 * The bytes of a file found in the notices folder. Throws DeskError `bad-input` for one that is no notice file by its name or is too large, and what
 * `expectFailure` tells of the disk.
 */
export async function readNoticeFile(path: string): Promise<Buffer> {
  if (!readable.test(extname(path)))
    throw refuse(path, 'is no notice file: those are .txt, .eml, .html, .xml and .json')
  try {
    await using file = await open(path)
    const stats = await file.stat()
    if (!stats.isFile()) throw refuse(path, 'is no file')
    const tooLarge = tellTooLarge(stats.size)
    if (tooLarge !== null) throw refuse(path, tooLarge)
    return await file.readFile()
  } catch (error) {
    throw expectFailure(error, path)
  }
}

function refuse(path: string, why: string): DeskError {
  return new DeskError('bad-input', `${path} ${why}. It was left as it is.`, { path })
}
