import { writeFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { makeXmp } from './make-xmp.ts'
import { listCopies, makeTaggedPhoto } from './tagged-photo.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { editPhoto } from './write-photo.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

const caption = { fr: 'été' }

describe('a caption given in a further language', () => {
  test.each([
    ['IIM', ['-IPTC:Caption-Abstract=Old']],
    ['EXIF', ['-IFD0:ImageDescription=Old']],
    [
      'IIM that was edited after XMP',
      ['-XMP-dc:Description=Older', '-IPTC:Caption-Abstract=Old', '-IPTCDigest=00000000000000000000000000000000']
    ]
  ])('is shown beside the one that stood in %s', async (_where, tags) => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, ...tags)
    const { value } = (await metadata.reader.read(path)).fields.caption ?? {}
    expect(value).toBe('Old')
    const { fields } = await editPhoto(metadata, path, { caption })
    expect(fields.caption?.value).toEqual({ 'x-default': 'Old', ...caption })
    expect(fields.caption?.disagree).toBe(false)
  })

  test('is shown beside the one in the photo itself where it is written into a sidecar', async () => {
    await using folder = await makeTemporaryFolder()
    const path = folder.at('drawing.svg')
    const own = makeXmp('<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Old</rdf:li></rdf:Alt></dc:description>')
    await writeFile(path, `<svg xmlns="http://www.w3.org/2000/svg"><metadata>${own}</metadata></svg>`)
    const { sha256, fields } = await metadata.reader.read(path)
    expect(fields.caption?.value).toBe('Old')
    const staged = await metadata.writer.stageEdit({ path, expectedSha256: sha256, assign: { caption } })
    await staged.commit()
    expect(staged.writtenPath).toBe(`${path}.xmp`)
    expect((await metadata.reader.read(path)).fields.caption?.value).toEqual({ 'x-default': 'Old', ...caption })
  })

  test('leaves XMP’s own caption as it is where that one is shown', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, '-XMP-dc:Description=Shown', '-IPTC:Caption-Abstract=Other')
    const { fields } = await editPhoto(metadata, path, { caption })
    expect(listCopies(fields.caption)).toEqual([
      ['iim', 'Other'],
      ['xmp', { 'x-default': 'Shown', ...caption }]
    ])
  })
})
