// Makes the photos of the export's bench in a process of its own, so that what painting them took is not counted: make-photos.ts FOLDER COUNT. Prints their
// paths as JSON.
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { ExifToolPool } from '../../../main/metadata/process/exiftool-pool.ts'
import { makeWirePhotos } from '../photos/make-wire-photos.ts'
import { makeLargePhotos } from './make-large-photos.ts'

const [folder = '', count = ''] = process.argv.slice(2)
const metadata = createMetadata()
const pool = new ExifToolPool({ timeoutMs: 60_000 })
try {
  console.log(JSON.stringify(await makeLargePhotos(metadata, await makeWirePhotos(pool, Number(count)), folder)))
} finally {
  await metadata[Symbol.asyncDispose]()
  await pool[Symbol.asyncDispose]()
}
