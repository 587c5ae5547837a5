import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawSamplePicture } from '../../main/imaging/draw-sample-picture.ts'
import { createMetadata } from '../../main/metadata/create-metadata.ts'
import { createSample } from '../../main/services/sample/create-sample.ts'
import { sourceHash } from '../tools/set-up/source-hash.mjs'

/** Puts the sample photos into a desk, so that opening it need not paint them again. */
export async function copySamplePhotos(desk: string): Promise<void> {
  await cp(await ensureSamplePhotos(), join(desk, 'samples'), { recursive: true })
}

/** The folder of the sample photos, which are made once for each state of the sources. */
export async function ensureSamplePhotos(): Promise<string> {
  const made = join(tmpdir(), `erratum-samples-${sourceHash(['main', 'shared', 'package-lock.json']).slice(0, 12)}`)
  if (!existsSync(made)) await makeSamples(made)
  return made
}

async function makeSamples(folder: string): Promise<void> {
  const making = `${folder}-${randomUUID()}`
  await mkdir(making)
  await using metadata = createMetadata()
  const { writer, writeSampleOddities: writeOddities } = metadata
  for await (const _ of createSample({ paint: drawSamplePicture, writer, writeOddities }, { folder: making }));
  await rename(making, folder).catch(() => rm(making, { recursive: true }))
}
