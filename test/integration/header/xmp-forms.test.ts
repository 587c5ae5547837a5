import { writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readHeaderFile } from '../../../main/metadata/header/read-header-file.ts'
import { ExifToolPool } from '../../../main/metadata/process/exiftool-pool.ts'
import { parseTagJson } from '../../../main/metadata/reader/parse-tag-json.ts'
import { listReadArguments } from '../../../main/metadata/reader/read-arguments.ts'
import type { TagEntry } from '../../../main/metadata/reader/tag-entries.ts'
import { makeTemporaryFolder } from '../metadata/temporary-folder.ts'
import { packetForms, propertyForms } from './xmp-forms.ts'

// The properties themselves, one text each, whatever the order of tags and parts.
function listProperties(entries: readonly TagEntry[]): readonly string[] {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .toSorted()
        .map(([name, part]) => [name, sorted(part)])
    )
  }
  return entries
    .filter(({ group }) => group.startsWith('XMP-'))
    .map(({ group, name, value }) => `${group}:${name} ${JSON.stringify(sorted(value))}`)
    .toSorted()
}

test('XMP in every form that XML and RDF allow is read as ExifTool reads it, or left to ExifTool', {
  timeout: 240_000
}, async () => {
  await using folder = await makeTemporaryFolder()
  const forms = packetForms.flatMap((packet, at) =>
    (at < 3 ? propertyForms : propertyForms.filter((_form, index) => index % 5 === at % 5)).map((form) =>
      packet.replace('P', () => form)
    )
  )
  const paths = forms.map((_form, index) => folder.at(`${index}.xmp`))
  await Promise.all(forms.map((form, index) => writeFile(paths[index] ?? '', form)))
  await using pool = new ExifToolPool({ timeoutMs: 120_000 })
  const { stdout } = await pool.run({ args: [...listReadArguments('fields'), ...paths], path: folder.path })
  const answers: unknown = JSON.parse(stdout.toString('utf8'))
  if (!Array.isArray(answers)) throw new Error('ExifTool gave no list')
  let claimed = 0
  for (const [index, path] of paths.entries()) {
    const header = readHeaderFile(path)
    if (!header.ok) continue
    claimed += 1
    const theirs = parseTagJson(Buffer.from(JSON.stringify([answers[index]])), path)
    expect(listProperties(header.entries), forms[index]).toEqual(listProperties(theirs))
  }
  process.stdout.write(
    `XMP forms: ${paths.length}, ${claimed} claimed, ${paths.length - claimed} declined, different = 0\n`
  )
  expect(claimed).toBeGreaterThan(80)
})
