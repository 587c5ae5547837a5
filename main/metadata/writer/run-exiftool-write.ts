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
  await using tool = await makeToolPath(write.folder)
  const files = new ValueFiles(join(tool.path, 'values'))
  const args = [...alwaysOptions, ...(write.options ?? []), ...write.tags.flatMap((tag) => renderTag(tag, files))]
  if (write.iimBlock !== undefined) args.push(`-IPTC<=${files.add(write.iimBlock)}`)
  if (files.all.length > 0) await pool.threads.run('makeFolder', { folder: values, files: files.all })
  try {
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
    if (files.all.length > 0) await pool.threads.run('removeFolder', values)
  }
}

// Values that ExifTool takes from files, numbered.
class ValueFiles {
  readonly #toolFolder: string
  readonly all: { readonly name: string; readonly bytes: Uint8Array | string }[] = []

  constructor(toolFolder: string) {
    this.#toolFolder = toolFolder
  }

  // Gives the path for ExifTool.
  add(bytes: Uint8Array | string): string {
    const name = `${this.all.length + 1}`
    this.all.push({ name, bytes })
    return join(this.#toolFolder, name)
  }
}

// A line end would end the argument: such values go by file. ExifTool takes one blank away after "=", so one is always given.
function renderTag({ tag, values }: TagWrite, files: ValueFiles): readonly string[] {
  if (values.length === 0) return [`-${tag}=`]
  return values.map((value) => (/[\r\n]/.test(value) ? `-${tag}<=${files.add(value)}` : `-${tag}= ${value}`))
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
