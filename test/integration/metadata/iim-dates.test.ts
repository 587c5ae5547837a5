import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { doubleBlock } from './double-block.ts'
import { listCopies, listIim, makeTaggedPhoto } from './tagged-photo.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { editPhoto } from './write-photo.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

const wanted = new Set(['2:30', '2:35', '2:37', '2:38', '2:47', '2:62', '2:63'])
const listDates = (path: string) => listIim(path).filter(([dataset]) => wanted.has(dataset))

describe('the dates of IIM', () => {
  test('are written with their time and zone, unknown parts as 00, and go together', { timeout: 20_000 }, async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder)
    const { fields } = await editPhoto(metadata, path, {
      releaseDate: '2026-05-12T06:00:00+02:00',
      expirationDate: '2026-06',
      referenceDate: ['2026-05-10', '2025'],
      digitised: '2026-05-12T05:48:31Z'
    })
    expect(listDates(path)).toEqual([
      ['2:30', '20260512'],
      ['2:35', '060000+0200'],
      ['2:37', '20260600'],
      ['2:47', '20260510'],
      ['2:47', '20250000'],
      ['2:62', '20260512'],
      ['2:63', '054831+0000']
    ])
    expect(fields.releaseDate?.value).toBe('2026-05-12T06:00:00+02:00')
    expect(fields.expirationDate?.value).toBe('2026-06')
    expect(fields.referenceDate?.value).toEqual(['2026-05-10', '2025'])
    expect(fields.digitised).toMatchObject({ value: '2026-05-12T05:48:31Z', disagree: false })
    await editPhoto(metadata, path, {
      releaseDate: '2026-05-13',
      expirationDate: null,
      referenceDate: [],
      digitised: null
    })
    expect(listDates(path)).toEqual([['2:30', '20260513']])
  })

  test('are written into each of several blocks that differ', { timeout: 20_000 }, async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(folder, '-IPTC:City=Oslo')
    await doubleBlock(path, (segment) => Buffer.from(segment.toString('latin1').replace('Oslo', 'Voss'), 'latin1'))
    const assign = {
      releaseDate: '2026-05-12',
      expirationDate: '2026-06',
      referenceDate: ['2026-05-10'],
      referenceNumber: ['00000007', '00000012'],
      digitised: '2026-05-12T05:48:31+00:00'
    }
    const { fields } = await editPhoto(metadata, path, assign)
    for (const [key, value] of Object.entries(assign)) {
      const { copies } = fields[key as keyof typeof assign] ?? { copies: [] }
      const inIim = copies.filter(({ container }) => container === 'iim').map((copy) => copy.value)
      expect(inIim, key).toEqual([value, value])
    }
    await expect(editPhoto(metadata, path, { referenceNumber: ['7'] })).rejects.toThrow('has 8 digits, zeros in front')
  })

  test('are read with the time of their own, not of another date', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(
      folder,
      '-IPTC:ReleaseDate=2026:05:12',
      '-IPTC:ReleaseTime=06:00:00-03:30',
      '-IPTC:ExpirationDate=2027:01:01',
      '-IPTC:ReferenceDate=2025:12:31',
      '-IPTC:ReferenceDate=2025:12:30'
    )
    const { fields } = await metadata.reader.read(path)
    expect(fields.releaseDate?.value).toBe('2026-05-12T06:00:00-03:30')
    expect(fields.expirationDate?.value).toBe('2027-01-01')
    expect(fields.referenceDate?.value).toEqual(['2025-12-31', '2025-12-30'])
  })

  test('of digitising agree with the camera’s clock, which has no zone, and both are set', {
    timeout: 20_000
  }, async () => {
    await using folder = await makeTemporaryFolder()
    const path = await makeTaggedPhoto(
      folder,
      '-ExifIFD:CreateDate=2026:05:12 07:48:31',
      '-XMP-xmp:CreateDate=2026:05:12 05:48:31Z'
    )
    const before = await metadata.reader.read(path)
    expect(before.fields.digitised).toMatchObject({ value: '2026-05-12T05:48:31Z', disagree: false })
    const { fields } = await editPhoto(metadata, path, { digitised: '2026-05-13T10:00:00+02:00' })
    expect(listCopies(fields.digitised)).toEqual([
      ['iim', '2026-05-13T10:00:00+02:00'],
      ['xmp', '2026-05-13T10:00:00+02:00'],
      ['exif', '2026-05-13T10:00:00+02:00']
    ])
  })
})
