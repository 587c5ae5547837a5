import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import { makeToolPath } from '../file/tool-path.ts'
import type { ExifToolPool } from '../process/exiftool-pool.ts'
import { isHarmlessMessage } from './harmless-messages.ts'
import type { TagWrite } from './tag-write.ts'

/** What ExifTool is to write into the file at `file`, a file in a private `folder`. `path` is the photo failures are about. */
export interface ExifToolWrite {
  readonly path: string
  readonly folder: string
  /** The file's name in the folder. */
  readonly file: string
  readonly tags: readonly TagWrite[]
  /** The bytes of a whole IIM block, where it is replaced as such. */
  readonly iimBlock?: Buffer | undefined
  /** Options and tags that go as they are. */
  readonly options?: readonly string[]
  /** True where only errors stop the write, because all of it is proven in another way. */
  readonly warningsPass?: boolean
  readonly signal?: AbortSignal | undefined
}

// ExifTool's mandatory EXIF tags would be guesses (ColorSpace=Uncalibrated).
const alwaysOptions = ['-overwrite_original', '-api', 'NoMandatory=1', '-charset', 'filename=utf8']

/** Writes tags with one ExifTool command. Any message of ExifTool but the few reviewed ones is a failure: DeskError `format-not-writable`. */
export async function runExifToolWrite(pool: ExifToolPool, write: ExifToolWrite): Promise<void> {
  const values = join(write.folder, 'values')
  await mkdir(values)
  try {
    await using tool = await makeToolPath(write.folder)
    const args = [...alwaysOptions, ...(write.options ?? [])]
    const files = new ValueFiles(values, join(tool.path, 'values'))
    for (const tag of write.tags) args.push(...(await renderTag(tag, files)))
    if (write.iimBlock !== undefined) args.push(`-IPTC<=${await files.keep(write.iimBlock)}`)
    const { stdout, messages } = await pool.run({
      args: [...args, join(tool.path, write.file)],
      path: write.path,
      signal: write.signal
    })
    const [objection] = messages.filter(
      (message) => !(isHarmlessMessage(message) || (write.warningsPass && /^Warning:/.test(message)))
    )
    if (objection !== undefined) throw refused(write.path, objection)
    if (!/^\s*1 image files (?:updated|unchanged)$/m.test(stdout.toString('utf8')))
      throw refused(write.path, stdout.toString('utf8').trim())
  } finally {
    await rm(values, { recursive: true, force: true })
  }
}

class ValueFiles {
  readonly #folder: string
  readonly #toolFolder: string
  #count = 0

  constructor(folder: string, toolFolder: string) {
    this.#folder = folder
    this.#toolFolder = toolFolder
  }

  // Gives the path for ExifTool.
  async keep(value: string | Buffer): Promise<string> {
    this.#count += 1
    await writeFile(join(this.#folder, `${this.#count}`), value)
    return join(this.#toolFolder, `${this.#count}`)
  }
}

// A line end would end the argument: such values go by file. ExifTool takes one blank away after "=", so one is always given.
async function renderTag({ tag, values }: TagWrite, files: ValueFiles): Promise<readonly string[]> {
  if (values.length === 0) return [`-${tag}=`]
  const args: string[] = []
  for (const value of values)
    args.push(/[\r\n]/.test(value) ? `-${tag}<=${await files.keep(value)}` : `-${tag}= ${value}`)
  return args
}

// What ExifTool says where not the file but the disk is at fault.
const storageTrouble =
  /No space left|quota exceeded|Input\/output error|Read-only file system|Error writing|Error (?:creating|closing|renaming)/i

function refused(path: string, message: string): DeskError {
  if (storageTrouble.test(message)) {
    return new DeskError(
      'storage-unavailable',
      'The disk refused the work while ExifTool wrote. The photo is as it was. Free space or reconnect the disk, then try again.',
      { path, cause: message }
    )
  }
  const text = message.replace(/ - \/.*$/, '')
  return new DeskError(
    'format-not-writable',
    `ExifTool will not write this file safely: ${text}. The photo is as it was. Ask the sender for a whole copy, or edit a new export of it.`,
    { path }
  )
}
