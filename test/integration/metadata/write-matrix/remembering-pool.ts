import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { CommandOutput } from '../../../../main/metadata/process/exiftool-child.ts'
import type { ExifToolCommand } from '../../../../main/metadata/process/exiftool-pool.ts'
import { ExifToolPool } from '../../../../main/metadata/process/exiftool-pool.ts'

// A field's cells go to and fro between a few states of one file.
const mostKept = 24

/**
 * An ExifTool that reads each bytes once: the same question about the same bytes under the same extension has the same answer. Everything that
 * writes, and every new byte, goes to ExifTool.
 */
export class RememberingPool extends ExifToolPool {
  readonly #answers = new Map<string, CommandOutput>()
  readonly #leftOut: ReadonlySet<string>

  /** `leftOut`: arguments that it does without in every reading. */
  constructor({ timeoutMs, leftOut = [] }: { readonly timeoutMs: number; readonly leftOut?: readonly string[] }) {
    super({ timeoutMs })
    this.#leftOut = new Set(leftOut)
  }

  override async run(command: ExifToolCommand): Promise<CommandOutput> {
    const path = command.args.at(-1)
    if (command.repeatable !== true || path === undefined || command.args.length < 2) return super.run(command)
    const args = command.args.filter((arg) => !this.#leftOut.has(arg))
    const bytes = createHash('sha256').update(await readFile(path))
    const question = JSON.stringify([args.slice(0, -1), extname(path), bytes.digest('hex')])
    const known = this.#answers.get(question)
    const answer = known ?? (await super.run({ ...command, args }))
    // The one asked for last stays longest.
    this.#answers.delete(question)
    this.#answers.set(question, answer)
    const [oldest] = this.#answers.keys()
    if (this.#answers.size > mostKept && oldest !== undefined) this.#answers.delete(oldest)
    return answer
  }
}
