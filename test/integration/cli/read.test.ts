import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { drawPicture, makePhoto, writeOutside } from '../services/make-photo.ts'
import { openPlace } from './open-place.ts'

let metadata: Metadata

beforeAll(() => {
  metadata = createMetadata()
})

afterAll(() => metadata[Symbol.asyncDispose]())

// Everything a terminal obeys but the line feed.
const steering = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

describe('erratum read', () => {
  it('gives an array with every copy, also for one photo, and makes no desk', async () => {
    await using place = await openPlace({ deskInHome: true })
    const path = await makePhoto(metadata, join(place.photos, 'a.jpg'), { caption: 'Ice.', keywords: ['ice'] })
    const { code, json, stderr } = await place.run(['read', 'a.jpg', '--json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(json).toMatchObject([
      { path, format: 'JPEG', writable: true, locked: false, warnings: [], fields: { keywords: { value: ['ice'] } } }
    ])
    expect(json).toHaveLength(1)
    const [reading] = json as { fields: { caption: { value: string; disagree: boolean; copies: unknown[] } } }[]
    expect(reading?.fields.caption).toMatchObject({ value: 'Ice.', disagree: false })
    expect(reading?.fields.caption.copies).toEqual([
      { container: 'iim', block: 'IPTC', tag: 'Caption-Abstract', value: 'Ice.' },
      { container: 'xmp', block: 'XMP-dc', tag: 'Description', value: 'Ice.' },
      { container: 'exif', block: 'IFD0', tag: 'ImageDescription', value: 'Ice.' }
    ])
    expect(reading?.fields).not.toHaveProperty('city')
    expect(await readdir(place.home)).toEqual([])
  })

  it('gives those it can read and names the others; the exit code says whether all failed alike', async () => {
    await using place = await openPlace()
    const path = await drawPicture(join(place.photos, 'a.jpg'))
    await mkdir(join(place.photos, 'folder'))
    const mixed = await place.run(['read', 'none.jpg', 'a.jpg', 'folder', '--json'])
    expect(mixed).toMatchObject({ code: 1, json: [{ path }] })
    expect(mixed.stderr.split('\n')).toEqual([
      expect.stringContaining(`erratum: ${join(place.photos, 'none.jpg')}: `),
      expect.stringMatching(/^erratum: .*folder: .* is a folder/),
      ''
    ])
    expect(await place.run(['read', 'none.jpg', 'neither.jpg', '--json'])).toMatchObject({ code: 4, json: [] })
    expect(await place.run(['read', 'folder', '--json'])).toMatchObject({ code: 2, json: [] })
    expect(await place.run(['read', 'folder', 'none.jpg', '--json'])).toMatchObject({ code: 1, json: [] })
  })

  it('shows copies that disagree each with its value, and never lets a caption steer the terminal', async () => {
    await using place = await openPlace()
    const commands = '\u{1b}]0;owned\u{7}\u{1b}[2Jnot'
    // XML holds no C0, so that these stand in XMP.
    const hostile = '\u{9b}31m\u{202e}gnp\r\nsecond line\u{7f}'
    const path = await makePhoto(metadata, join(place.photos, 'a.jpg'), { headline: 'Plain', city: 'Oslo' })
    await writeOutside(path, `-IPTC:Source=${commands}`, `-XMP-dc:Description=${hostile}`, '-XMP-photoshop:City=Bergen')
    const { code, stdout } = await place.run(['read', 'a.jpg'])
    expect(code).toBe(0)
    expect(stdout).not.toMatch(steering)
    expect(stdout).toContain('\\u{1b}]0;owned\\u{7}\\u{1b}[2Jnot')
    expect(stdout).toContain('\\u{9b}31m\\u{202e}gnp')
    expect(stdout).toMatch(/^≠ City {2,}/m)
    expect(stdout).toContain('IPTC:City = Oslo')
    expect(stdout).toContain('XMP-photoshop:City = Bergen')
    const json = await place.run(['read', 'a.jpg', '--json'])
    expect(json.stdout).not.toMatch(steering)
    expect(json.json).toMatchObject([
      { fields: { source: { value: commands }, caption: { value: hostile }, city: { disagree: true } } }
    ])
  })
})
