import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { readHeaderFile } from '../../../main/metadata/header/read-header-file.ts'
import type { FieldReading } from '../../../shared/contract/fields.ts'
import { drawPicture, writeOutside } from '../services/make-photo.ts'
import { askExifTool, makeTaggedPhoto } from './tagged-photo.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { editPhoto } from './write-photo.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

const listPlaces = (field: FieldReading | undefined) =>
  field?.copies.map(({ container, block, tag, value }) => [container, block, tag, value])
const askPhotoshop = (path: string) => {
  const { 'Photoshop:CopyrightFlag': flag, 'Photoshop:URL': url } = askExifTool(path, '-Photoshop:all')
  return [flag, url]
}

describe('Photoshop’s copyright flag and URL', () => {
  test.each(['jpeg', 'tiff'] as const)(
    'are copies of the two rights fields in a %s, and follow an edit',
    async (format) => {
      await using folder = await makeTemporaryFolder()
      const path = await drawPicture(folder.at(`a.${format}`), { format })
      await writeOutside(path, '-Photoshop:CopyrightFlag#=1', '-Photoshop:URL=https://example.org/old')
      const { fields } = await metadata.reader.read(path)
      expect(listPlaces(fields.copyrightStatus)).toEqual([['iim', 'Photoshop', 'CopyrightFlag', 'true']])
      expect(fields.webStatementOfRights).toMatchObject({
        value: 'https://example.org/old',
        chosen: 'Photoshop: the only place that has it'
      })

      const changed = await editPhoto(metadata, path, {
        copyrightStatus: 'false',
        webStatementOfRights: 'https://example.org/new'
      })
      expect(askPhotoshop(path)).toEqual(['0', 'https://example.org/new'])
      expect(changed.fields.copyrightStatus).toMatchObject({ value: 'false', disagree: false })
      expect(changed.fields.webStatementOfRights?.copies).toHaveLength(2)

      const cleared = await editPhoto(metadata, path, { copyrightStatus: null, webStatementOfRights: null })
      expect(askPhotoshop(path)).toEqual([undefined, undefined])
      expect([cleared.fields.copyrightStatus, cleared.fields.webStatementOfRights]).toEqual([undefined, undefined])
    }
  )

  test('are not made, and disagree where XMP says something else', async () => {
    await using folder = await makeTemporaryFolder()
    const plain = await makeTaggedPhoto(folder, '-IPTC:City=Oslo')
    await editPhoto(metadata, plain, { copyrightStatus: 'true', webStatementOfRights: 'https://example.org/' })
    expect(askPhotoshop(plain)).toEqual([undefined, undefined])
    await writeOutside(plain, '-Photoshop:URL=https://example.org/other')
    const { fields } = await metadata.reader.read(plain)
    expect(fields.webStatementOfRights).toMatchObject({ value: 'https://example.org/', disagree: true })
  })

  test('say nothing where the flag is not set, and it is set with the field', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, '-Photoshop:CopyrightFlag#=0')
    expect((await metadata.reader.read(path)).fields.copyrightStatus).toBeUndefined()
    const { fields } = await editPhoto(metadata, path, { copyrightStatus: 'true' })
    expect(askPhotoshop(path)).toEqual(['1', undefined])
    expect(fields.copyrightStatus).toMatchObject({ value: 'true', disagree: false })
  })

  test('are not judged by the IPTC digest, which is of IIM alone', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, '-IPTC:City=Oslo', '-XMP-xmpRights:Marked=False')
    await writeOutside(path, '-Photoshop:CopyrightFlag#=1', '-Photoshop:IPTCDigest=00000000000000000000000000000000')
    const { fields } = await metadata.reader.read(path)
    expect(fields.copyrightStatus).toMatchObject({ value: 'false', disagree: true, chosen: 'XMP: it comes first' })
  })

  test('are read by the header reader too', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, '-Photoshop:CopyrightFlag#=1', '-Photoshop:URL=https://example.org/')
    const header = readHeaderFile(path)
    const found = header.ok ? header.entries.filter(({ group }) => group === 'Photoshop') : []
    expect(found.map(({ name, value }) => [name, value])).toEqual(
      expect.arrayContaining([
        ['CopyrightFlag', '1'],
        ['URL', 'https://example.org/']
      ])
    )
  })

  test('reach a rendition as XMP, which travels without them', async () => {
    await using folder = await makeTemporaryFolder()
    const from = await makeTaggedPhoto(folder, '-Photoshop:CopyrightFlag#=1', '-Photoshop:URL=example.org')
    const to = await drawPicture(folder.at('small.jpg'), { width: 48, height: 32 })
    const { fields } = await metadata.writer.copyMetadata({ from, to, width: 48, height: 32 })
    expect(listPlaces(fields.copyrightStatus)).toEqual([['xmp', 'XMP-xmpRights', 'Marked', 'true']])
    expect(fields.webStatementOfRights?.value).toBe('example.org')
  })
})
