import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { TestDesk } from './open-test-desk.ts'

/** Runs a desk that edits or undoes and is killed at this point; gives the signal that ended it. */
export function killAt(desk: TestDesk, path: string, point: string, action: 'edit' | 'undo' = 'edit'): Promise<string> {
  return new Promise((resolve, reject) => {
    const script = fileURLToPath(new URL('./dying-desk.ts', import.meta.url))
    execFile(process.execPath, [script, desk.deskFolder, path, point, action], (error, _, stderr) =>
      error?.signal ? resolve(error.signal) : reject(new Error(`It was not killed: ${stderr}`))
    )
  })
}
