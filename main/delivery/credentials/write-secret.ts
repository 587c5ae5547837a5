import { randomUUID } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import { readSecretsFile } from './read-secrets-file.ts'

/**
 * Puts a secret into the desk's file of secrets in place of the one of its name, and leaves every other line as it is; the file is made where there is
 * none. Only its owner may read it, at every moment. Throws DeskError `bad-input` for one of several lines, and where others may read the file.
 */
export async function writeSecret(path: string, name: string, value: string): Promise<void> {
  if (/[\r\n]/.test(value))
    throw new DeskError('bad-input', `The password ${name} has a line break. It was not kept. Type it as one line.`)
  // Judges the file as reading does, before anything is put into it.
  await readSecretsFile(path)
  const lines = (await readIfThere(path)).split('\n').filter((line) => line !== '')
  const others = lines.filter((line) => line.slice(0, Math.max(0, line.indexOf('='))).trim() !== name)
  const draft = `${path}.${randomUUID()}`
  try {
    await using file = await open(draft, 'wx', 0o600)
    await file.writeFile(`${[...others, `${name}=${value}`].join('\n')}\n`)
    await file.sync()
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  await rename(draft, path)
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}
