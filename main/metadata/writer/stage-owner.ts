import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'

/** Who works in a stage folder. `token` tells this process from an earlier one with the same process id. */
export interface StageOwner {
  readonly pid: number
  readonly host: string
  readonly token: string
}

/** This process as the owner of its stage folders. */
export const thisOwner: StageOwner = { pid: process.pid, host: hostname(), token: randomUUID() }

const ownerForm = /^(\d+) ([0-9a-f-]{36}) (.*)$/s

/** The owner as it is kept in the stage folder. */
export function renderOwner({ pid, host, token }: StageOwner): string {
  return `${pid} ${token} ${host}`
}

/** The owner a stage folder names, or null where it names none that can be read. */
export async function readOwner(path: string): Promise<StageOwner | null> {
  try {
    const match = ownerForm.exec(await readFile(path, 'utf8'))
    return match === null ? null : { pid: Number(match[1]), token: match[2] ?? '', host: match[3] ?? '' }
  } catch (error) {
    // No owner's file, or one this account may not read, as in a stage of another account: none that could be proven dead.
    if (error instanceof Error && 'syscall' in error) return null
    throw error
  }
}

/** True only where the owner is proven dead: an owner on another computer never is. */
export function isOwnerDead({ pid, host, token }: StageOwner): boolean {
  if (host !== thisOwner.host) return false
  if (pid === thisOwner.pid) return token !== thisOwner.token
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}
