import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exiftoolPath } from 'exiftool-vendored'

/** One ExifTool process of its own, from start to end; gives the seconds it took. Throws where it ends with a fault. */
export async function runExifToolAlone(args: readonly string[]): Promise<number> {
  const start = performance.now()
  const child = spawn(await exiftoolPath(), ['-config', '', ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  // The answer is taken off the pipe and let go, as a program that only waits would.
  child.stdout.resume()
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`ExifTool ended with ${code}`)
  return (performance.now() - start) / 1000
}

/** What ExifTool is to write into one file. */
export interface CaptionJob {
  readonly path: string
  readonly caption: string
}

/** Writes each caption into all three containers with its digest, as people do with ExifTool: no proof, no sync, one process. */
export async function writeCaptionsAlone(folder: string, name: string, jobs: readonly CaptionJob[]): Promise<number> {
  const commands = jobs.flatMap(({ path, caption }) => [
    '-overwrite_original',
    `-XMP-dc:Description-x-default=${caption}`,
    '-IPTC:CodedCharacterSet=UTF8',
    `-IPTC:Caption-Abstract=${caption}`,
    `-IFD0:ImageDescription=${caption}`,
    '-Photoshop:IPTCDigest=new',
    path,
    '-execute'
  ])
  const file = join(folder, `${name}.args`)
  await writeFile(file, `${commands.join('\n')}\n`)
  return runExifToolAlone(['-@', file])
}
