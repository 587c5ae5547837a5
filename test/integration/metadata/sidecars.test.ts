import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import type { FieldAssignments } from '../../../main/services/ports/metadata-writer.ts'
import { noFile } from '../../../main/services/ports/metadata-writer.ts'
import { drawPicture } from '../services/make-photo.ts'
import { makeRaw } from '../services/make-raw.ts'
import { makeXmp } from './make-xmp.ts'
import { runExifTool } from './run-exiftool.ts'
import type { TemporaryFolder } from './temporary-folder.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

const city = (name: string): string => makeXmp(`<photoshop:City>${name}</photoshop:City>`)

/** Edits a photo whose words go into a sidecar, and puts the sidecar in place; gives its path. */
async function editBeside(path: string, assign: FieldAssignments): Promise<string> {
  const { sha256 } = await metadata.reader.read(path)
  const staged = await metadata.writer.stageEdit({ path, expectedSha256: sha256, assign })
  await staged.commit()
  expect(await metadata.reader.read(path)).toEqual(staged.reading)
  return staged.writtenPath
}

/** A folder with files: a text is written as it is, `raw` and `jpeg` are pictures. */
async function lay(folder: TemporaryFolder, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    if (content === 'raw') await makeRaw(folder.at(name))
    else if (content === 'jpeg') await drawPicture(folder.at(name))
    else await writeFile(folder.at(name), content)
  }
}

const forJpeg = city('for JPEG').replace(
  '<photoshop:City>',
  '<photoshop:SidecarForExtension>JPG</photoshop:SidecarForExtension><photoshop:City>'
)

describe('the sidecar of a photo', () => {
  test.each([
    ['none', { 'a.bmp': 'raw' }, 'a.bmp', [], 'a.bmp.xmp'],
    ['of its name', { 'a.bmp': 'raw', 'a.xmp': city('1') }, 'a.bmp', ['a.xmp'], 'a.xmp'],
    ['of its full name', { 'a.bmp': 'raw', 'a.bmp.xmp': city('1') }, 'a.bmp', ['a.bmp.xmp'], 'a.bmp.xmp'],
    ['in capitals', { 'a.bmp': 'raw', 'a.XMP': city('1') }, 'a.bmp', ['a.XMP'], 'a.XMP'],
    [
      'of both names: the full one first',
      { 'a.bmp': 'raw', 'a.xmp': city('1'), 'a.bmp.xmp': city('2') },
      'a.bmp',
      ['a.bmp.xmp', 'a.xmp'],
      'a.bmp.xmp'
    ],
    [
      'beside a JPEG of its name: the raw’s',
      { 'a.bmp': 'raw', 'a.jpg': 'jpeg', 'a.xmp': city('1') },
      'a.bmp',
      ['a.xmp'],
      'a.xmp'
    ],
    [
      'beside a raw of its name: not the JPEG’s',
      { 'a.bmp': 'raw', 'a.jpg': 'jpeg', 'a.xmp': city('1') },
      'a.jpg',
      [],
      null
    ],
    [
      'meant for the JPEG by its own word',
      { 'a.bmp': 'raw', 'a.jpg': 'jpeg', 'a.xmp': forJpeg },
      'a.jpg',
      ['a.xmp'],
      null
    ],
    [
      'meant for another by its own word',
      { 'a.bmp': 'raw', 'a.jpg': 'jpeg', 'a.xmp': forJpeg },
      'a.bmp',
      [],
      'a.bmp.xmp'
    ],
    [
      'that two raws may mean: read by both, written by neither',
      { 'a.bmp': 'raw', 'a.nef': 'raw', 'a.xmp': city('1') },
      'a.bmp',
      ['a.xmp'],
      'a.bmp.xmp'
    ],
    ['that is empty', { 'a.bmp': 'raw', 'a.xmp': '' }, 'a.bmp', ['a.xmp'], 'a.xmp'],
    ['that is a folder', { 'a.bmp': 'raw' }, 'a.bmp', [], 'a.bmp.xmp']
  ] as const)('%s', async (what, files, photo, sidecars, written) => {
    await using folder = await makeTemporaryFolder()
    await lay(folder, files)
    if (what === 'that is a folder') await mkdir(folder.at('a.xmp'))
    const reading = await metadata.reader.read(folder.at(photo))
    expect(reading.sidecars.map(({ path }) => path)).toEqual(sidecars.map((name) => folder.at(name)))
    expect(reading.sidecarPath).toBe(written === null ? null : folder.at(written))
    if (written === null) return
    expect(await editBeside(folder.at(photo), { city: 'Bergen' })).toBe(folder.at(written))
    expect((await metadata.reader.read(folder.at(photo))).fields.city?.value).toBe('Bergen')
  })

  test('keeps every word other programs put there, to the letter', async () => {
    await using folder = await makeTemporaryFolder()
    const theirs = makeXmp(`
      <crs:ToneCurvePV2012><rdf:Seq><rdf:li>0, 0</rdf:li><rdf:li>255, 255</rdf:li></rdf:Seq></crs:ToneCurvePV2012>
      <crs:MaskGroupBasedCorrections><rdf:Seq><rdf:li rdf:parseType="Resource">
        <crs:What>Correction</crs:What><crs:CorrectionAmount>1.000000</crs:CorrectionAmount>
        <crs:CorrectionMasks><rdf:Seq><rdf:li crs:What="Mask/Image" crs:MaskValue="1"/></rdf:Seq></crs:CorrectionMasks>
      </rdf:li></rdf:Seq></crs:MaskGroupBasedCorrections>
      <lr:hierarchicalSubject><rdf:Bag><rdf:li>Europe|Norway</rdf:li></rdf:Bag></lr:hierarchicalSubject>
      <photomech:ColorClass>2</photomech:ColorClass><photomech:Prefs>1:2:0:004711</photomech:Prefs>
      <darktable:history><rdf:Seq><rdf:li darktable:num="0" darktable:params="gz02eJxjZ"/></rdf:Seq></darktable:history>
      <house:desk xml:lang="nb"> Utenriks &amp; krig </house:desk><house:flag>TRUE</house:flag><house:ratio>1.50</house:ratio>
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">Old</rdf:li><rdf:li xml:lang="nb">Gammel</rdf:li></rdf:Alt></dc:description>`)
    await lay(folder, { 'a.bmp': 'raw', 'a.xmp': theirs })
    const tags = ['-XMP-crs:all', '-XMP-lr:all', '-XMP-photomech:all', '-XMP-darktable:all', '-XMP-house:all']
    const ask = (): unknown =>
      JSON.parse(
        runExifTool('-json', '-struct', '-n', '-api', 'StructFormat=JSONQ', '-G1', ...tags, folder.at('a.xmp'))
      )
    const before = ask()
    await editBeside(folder.at('a.bmp'), { caption: 'New', keywords: ['a, b', 'é'] })
    expect(ask()).toEqual(before)
    expect((await metadata.reader.read(folder.at('a.bmp'))).fields.caption?.value).toEqual({
      'x-default': 'New',
      nb: 'Gammel'
    })
    expect(await readFile(folder.at('a.xmp'), 'utf8')).toContain(' Utenriks &amp; krig ')
  })

  test('in UTF-16 is edited too, and one that is damaged is refused and stays', async () => {
    await using folder = await makeTemporaryFolder()
    await lay(folder, { 'a.bmp': 'raw', 'b.bmp': 'raw', 'b.xmp': city('x').replace('</rdf:RDF>', '') })
    await writeFile(folder.at('a.xmp'), Buffer.from(`\u{feff}${city('北京')}`, 'utf16le'))
    expect((await metadata.reader.read(folder.at('a.bmp'))).fields.city?.value).toBe('北京')
    await editBeside(folder.at('a.bmp'), { headline: 'Zürich' })
    expect((await metadata.reader.read(folder.at('a.bmp'))).fields).toMatchObject({
      city: { value: '北京' },
      headline: { value: 'Zürich' }
    })
    const damaged = await readFile(folder.at('b.xmp'))
    await expect(editBeside(folder.at('b.bmp'), { headline: 'Zürich' })).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:format-not-writable|verification-failed)$/)
    })
    expect((await readFile(folder.at('b.xmp'))).equals(damaged)).toBe(true)
    expect((await readdir(folder.path)).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('keeps its mode and stays the file its link leads to; a new one is as readable as its photo', async () => {
    await using folder = await makeTemporaryFolder()
    await lay(folder, { 'a.bmp': 'raw', 'real.xml': city('Oslo'), 'b.bmp': 'raw' })
    await chmod(folder.at('real.xml'), 0o600)
    await symlink(folder.at('real.xml'), folder.at('a.xmp'))
    await editBeside(folder.at('a.bmp'), { city: 'Bergen' })
    expect(await readFile(folder.at('real.xml'), 'utf8')).toContain('Bergen')
    expect((await stat(folder.at('real.xml'))).mode & 0o777).toBe(0o600)
    await chmod(folder.at('b.bmp'), 0o440)
    expect((await stat(await editBeside(folder.at('b.bmp'), { city: 'Bergen' }))).mode & 0o777).toBe(0o640)
  })
})

describe('two writers on one sidecar', () => {
  test('the first is put in place, the second refused; a new one never takes the place of another program’s', async () => {
    await using folder = await makeTemporaryFolder()
    await lay(folder, { 'a.bmp': 'raw', 'b.bmp': 'raw', 'b.xmp': city('Oslo') })
    for (const name of ['a.bmp', 'b.bmp']) {
      const path = folder.at(name)
      const { sha256 } = await metadata.reader.read(path)
      const stage = (value: string) =>
        metadata.writer.stageEdit({ path, expectedSha256: sha256, assign: { city: value } })
      const [first, second] = [await stage('Bergen'), await stage('Tromsø')]
      await first.commit()
      await expect(second.commit()).rejects.toMatchObject({ code: 'changed-on-disk' })
      await second.discard()
      expect((await metadata.reader.read(path)).fields.city?.value).toBe('Bergen')
    }
  })

  test('bytes that are not those that were asked for are not put back, nor is a changed sidecar taken away', async () => {
    await using folder = await makeTemporaryFolder()
    await lay(folder, { 'a.bmp': 'raw', 'a.xmp': city('Oslo') })
    const path = folder.at('a.bmp')
    const { sha256: expectedSha256, sidecars } = await metadata.reader.read(path)
    const [sidecar] = sidecars
    if (sidecar === undefined) throw new Error('The sidecar was not found')
    const request = { path, expectedSha256, sidecar }
    await expect(
      metadata.writer.stageSidecar({ ...request, bytes: Buffer.from('x'), sha256: sidecar.sha256 })
    ).rejects.toMatchObject({ code: 'verification-failed' })
    await expect(
      metadata.writer.stageSidecar({ ...request, bytes: null, sha256: sidecar.sha256 })
    ).rejects.toMatchObject({
      code: 'verification-failed'
    })
    const staged = await metadata.writer.stageSidecar({ ...request, bytes: null, sha256: noFile })
    await writeFile(folder.at('a.xmp'), city('Bergen'))
    await expect(staged.commit()).rejects.toMatchObject({ code: 'changed-on-disk' })
    await staged.discard()
    expect(await readFile(folder.at('a.xmp'), 'utf8')).toContain('Bergen')
    await expect(metadata.writer.stageSidecar({ ...request, bytes: null, sha256: noFile })).rejects.toMatchObject({
      code: 'changed-on-disk'
    })
  })
})
