import { readFile, stat } from 'node:fs/promises'
import { buildCodeTable } from '../../../shared/codes/code-table.ts'
import type { CodeFileText } from '../../../shared/codes/parse-code-file.ts'
import { parseCodeFile } from '../../../shared/codes/parse-code-file.ts'
import type { CodeFile, DeskCodes } from '../../../shared/contract/codes.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'
import { decodeText } from './decode-text.ts'

// The largest list of players and their teams is far smaller.
const largest = 16 * 1024 * 1024

/** The desk's code files as they are on the disk now, each told with its problems; a file that cannot be read gives no codes. */
export async function readCodeFiles(desk: Pick<DeskParts, 'store'>): Promise<DeskCodes> {
  const { codeFiles, codeDelimiter } = await desk.store.settings.read()
  const read = await Promise.all(codeFiles.map(readCodes))
  const table = buildCodeTable(read.flatMap(({ text }) => text.entries))
  return {
    delimiter: codeDelimiter,
    files: read.map(({ path, text, problem }): CodeFile => ({ path, codes: text.entries.length, problem })),
    codes: [...table].map(([code, texts]) => ({ code, texts: [...texts] }))
  }
}

interface ReadCodes {
  readonly path: string
  readonly text: CodeFileText
  readonly problem: string | null
}

const nothing: CodeFileText = { entries: [], badLines: [] }

async function readCodes(path: string): Promise<ReadCodes> {
  try {
    const { size } = await stat(path)
    if (size > largest) throw new DeskError('bad-input', `${path} is too large for a code file.`, { path })
    const text = parseCodeFile(decodeText(await readFile(path)))
    return { path, text, problem: tellBadLines(text.badLines) }
  } catch (error) {
    return { path, text: nothing, problem: expectFailure(error, path).message }
  }
}

function tellBadLines(lines: readonly number[]): string | null {
  if (lines.length === 0) return null
  const [first] = lines
  const others = lines.length === 1 ? '' : ` and ${lines.length - 1} more`
  return `Line ${first}${others} has no code, or nothing behind it. The other lines count.`
}
