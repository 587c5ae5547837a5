import { open } from 'node:fs/promises'
import { DeskError } from '../../../shared/contract/desk-error.ts'

/**
 * The secrets of a file with a line `NAME=secret` each, `#` before remarks; none where there is no file. What stands after the first `=` counts as it
 * is. Throws DeskError `bad-input` where anybody but the owner may read the file.
 */
export async function readSecretsFile(path: string): Promise<ReadonlyMap<string, string>> {
  const text = await readOwnFile(path)
  const lines = text.split(/\r?\n/).filter((line) => line.includes('=') && !line.trimStart().startsWith('#'))
  return new Map(
    lines.map((line) => {
      const at = line.indexOf('=')
      return [line.slice(0, at).trim(), line.slice(at + 1)]
    })
  )
}

async function readOwnFile(path: string): Promise<string> {
  try {
    await using file = await open(path)
    // Looked at through the open file: the one that is read is the one that was judged.
    const { mode } = await file.stat()
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw tooOpen(path, mode)
    return await file.readFile('utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') throw notOurs(path, error)
    throw error
  }
}

function tooOpen(path: string, mode: number): DeskError {
  return new DeskError(
    'bad-input',
    `Others may read the file of secrets ${path} (mode ${(mode & 0o777).toString(8)}). No secret was used. Run: chmod 600 ${path}`,
    { path }
  )
}

function notOurs(path: string, cause: Error): DeskError {
  return new DeskError(
    'bad-input',
    `The file of secrets ${path} belongs to another account. No secret was used. Give it to the account the desk runs as, with mode 600.`,
    { path, cause }
  )
}
