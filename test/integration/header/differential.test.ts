import { afterAll, beforeAll, expect, test } from 'vitest'
import { HeaderPool } from '../../../main/metadata/header/header-pool.ts'
import { ExifToolPool } from '../../../main/metadata/process/exiftool-pool.ts'
import { readTags } from '../../../main/metadata/reader/read-tags.ts'
import { hasSamples } from '../metadata/sample-files.ts'
import type { TemporaryFolder } from '../metadata/temporary-folder.ts'
import { makeTemporaryFolder } from '../metadata/temporary-folder.ts'
import { describeEntries } from './describe-entries.ts'
import { headerKinds, listHeaderPictures } from './header-pictures.ts'

let folder: TemporaryFolder

beforeAll(async () => {
  folder = await makeTemporaryFolder()
})

afterAll(() => folder[Symbol.asyncDispose]())

test('the header reader says of every file it claims just what ExifTool says, in every field', {
  timeout: 240_000
}, async () => {
  await using headers = new HeaderPool()
  await using exiftool = new ExifToolPool({ timeoutMs: 60_000 })
  const declined = new Map<string, number>()
  const counts = { files: 0, claimed: 0, fields: 0, copies: 0, equal: 0 }
  const paths = (await listHeaderPictures(folder)).filter((path) => headerKinds.test(path))
  for (const path of paths) {
    counts.files += 1
    const header = await headers.read(path)
    if (!header.ok) {
      declined.set(header.reason, (declined.get(header.reason) ?? 0) + 1)
      continue
    }
    const ours = describeEntries(path, header.entries)
    const theirs = describeEntries(path, await readTags(exiftool, { path, toolPath: path, scope: 'fields' }))
    expect(ours, path).toEqual(theirs)
    counts.claimed += 1
    const fields = Object.values(ours.fields)
    counts.fields += fields.length
    counts.copies += fields.reduce((sum, field) => sum + (field?.copies.length ?? 0), 0)
    counts.equal += fields.length
  }
  const reasons = [...declined].map(([reason, count]) => `${reason} ${count}`).join(', ')
  process.stdout.write(
    `Header reader: ${counts.files} files, ${counts.claimed} claimed, declined ${counts.files - counts.claimed} (${reasons}), ` +
      `${counts.fields} fields, ${counts.copies} copies, ${counts.equal} equal, different = ${counts.fields - counts.equal}\n`
  )
  // Declining everything would be no reader.
  expect(counts.claimed / counts.files).toBeGreaterThan(0.8)
  if (hasSamples) expect(counts.claimed).toBeGreaterThan(90)
})
