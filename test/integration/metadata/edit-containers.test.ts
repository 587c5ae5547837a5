import { readFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import type { FieldAssignments } from '../../../main/services/ports/metadata-writer.ts'
import { askExifTool, listCopies, makeTaggedPhoto } from './tagged-photo.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { editPhoto } from './write-photo.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

describe('an edit', () => {
  test('is made in IIM, XMP and EXIF together, where there was nothing at all', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder)
    const { fields } = await editPhoto(metadata, path, {
      caption: 'Zoë',
      byline: ['Ann', 'Bob'],
      city: 'Łódź',
      urgency: '4',
      editStatus: 'CORRECTED'
    })
    expect(listCopies(fields.caption)).toEqual([
      ['iim', 'Zoë'],
      ['xmp', 'Zoë'],
      ['exif', 'Zoë']
    ])
    expect(listCopies(fields.byline)).toEqual([
      ['iim', ['Ann', 'Bob']],
      ['xmp', ['Ann', 'Bob']],
      ['exif', 'Ann; Bob']
    ])
    expect(listCopies(fields.city)).toEqual([
      ['iim', 'Łódź'],
      ['xmp', 'Łódź']
    ])
    expect(listCopies(fields.editStatus)).toEqual([['iim', 'CORRECTED']])
    const tags = askExifTool(path, '-EXIF:all', '-IPTC:all', '-Photoshop:all', '-CurrentIPTCDigest')
    expect(tags['IPTC:CodedCharacterSet']).toBe('\u001b%G')
    expect(tags['Photoshop:IPTCDigest']).toBe(tags['File:CurrentIPTCDigest'])
    expect(
      Object.keys(tags)
        .filter((key) => /IFD/.test(key))
        .toSorted()
    ).toEqual(['IFD0:Artist', 'IFD0:ImageDescription'])
  })

  test('clears a field in all containers, and leaves nothing of it', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder)
    await editPhoto(metadata, path, { caption: 'Gone soon', keywords: ['a'], city: 'Rome', dateCreated: '2026-05-12' })
    const { fields } = await editPhoto(metadata, path, { caption: null, keywords: [], city: '', dateCreated: null })
    expect(fields).toEqual({})
  })

  test('that says what every copy says already touches nothing', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, '-XMP-dc:Description=Same', '-IPTC:Caption-Abstract=Same')
    const { sha256 } = await metadata.reader.read(path)
    const staged = await metadata.writer.stageEdit({
      path,
      expectedSha256: sha256,
      assign: { caption: 'Same', city: null }
    })
    expect(staged.sha256).toBe(sha256)
    await staged.discard()
  })

  test('of the desk value makes copies agree that did not', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(
      folder,
      '-XMP-dc:Description=Right',
      '-IPTC:Caption-Abstract=Wrong',
      '-IFD0:ImageDescription=Stale'
    )
    const { fields } = await editPhoto(metadata, path, { caption: 'Right' })
    expect(listCopies(fields.caption)).toEqual([
      ['iim', 'Right'],
      ['xmp', 'Right'],
      ['exif', 'Right']
    ])
  })

  test.each<[what: string, assign: FieldAssignments, code: string, said: RegExp]>([
    [
      'a caption of 2,001 bytes',
      { caption: `${'é'.repeat(1000)}x` },
      'over-limit',
      /2,001 bytes; IIM holds 2,000.*Shorten it by 1/
    ],
    ['a keyword of 65 bytes', { keywords: ['ok', 'k'.repeat(65)] }, 'over-limit', /Keywords/],
    ['a NUL', { caption: 'a\0b' }, 'character-refused', /U\+0000 at place 2/],
    ['a control character in a list', { keywords: ['a\u0007'] }, 'character-refused', /U\+0007/],
    ['half a character', { caption: 'a\ud83d' }, 'character-refused', /U\+D83D/],
    ['a list for a text', { caption: ['a'] }, 'bad-input', /Caption/],
    ['languages for a text', { city: { fr: 'Rome' } }, 'bad-input', /City/],
    ['a language that is none', { caption: { 'x default=': 'a' } }, 'bad-input', /language/],
    ['an empty keyword', { keywords: ['a', ''] }, 'bad-input', /empty/],
    ['a date that is none', { dateCreated: '2026-02-30' }, 'bad-input', /date/],
    ['an urgency that is none', { urgency: '12' }, 'bad-input', /one digit/]
  ])('with %s is refused, and nothing is cut', async (_what, assign, code, said) => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, '-XMP-dc:Title=Before')
    const bytes = await readFile(path)
    const { sha256 } = await metadata.reader.read(path)
    const staging = metadata.writer.stageEdit({ path, expectedSha256: sha256, assign })
    await expect(staging).rejects.toMatchObject({ code, message: expect.stringMatching(said) })
    expect((await readFile(path)).equals(bytes)).toBe(true)
  })

  test('of exactly the limit is made: 2,000 bytes of caption, 32 of byline', async () => {
    await using folder = await makeTemporaryFolder()
    const assign = { caption: `${'語'.repeat(666)}é`, byline: ['é'.repeat(16)] }
    const { fields } = await editPhoto(metadata, await makeTaggedPhoto(folder), assign)
    expect(fields.caption).toMatchObject({ value: assign.caption, disagree: false })
    expect(fields.byline).toMatchObject({ value: assign.byline, disagree: false })
  })
})
