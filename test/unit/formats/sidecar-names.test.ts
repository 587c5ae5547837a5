import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findFormat, findFormatByName } from '../../../shared/formats/find-format.ts'
import { photoFormats } from '../../../shared/formats/photo-formats.ts'
import { isNamesake, matchSidecarName, nameSidecar } from '../../../shared/formats/sidecar-names.ts'

describe('a sidecar’s name', () => {
  test.each([
    ['a.nef', 'a.nef.xmp', 'own'],
    ['a.nef', 'a.NEF.xmp', undefined],
    ['a.nef', 'a.nef.XMP', 'own'],
    ['a.nef', 'a.xmp', 'shared'],
    ['a.nef', 'a.jpg.xmp', undefined],
    ['a.b.nef', 'a.b.xmp', 'shared'],
    ['a.b.nef', 'a.xmp', undefined],
    ['a', 'a.xmp', 'own'],
    ['.hidden', '.hidden.xmp', 'own'],
    ['a.xmp', 'a.xmp.xmp', undefined],
    ['a.nef', 'a.nef', undefined]
  ] as const)('of %s: is %s one? %s', (photo, candidate, match) => {
    expect(matchSidecarName(photo, candidate)).toBe(match)
  })

  test('of a new one can be meant for no other photo', () => {
    expect(matchSidecarName('DSC 1.NEF', nameSidecar('DSC 1.NEF'))).toBe('own')
  })

  test.each([
    ['a.nef', 'a.jpg', true],
    ['a.nef', 'a.nef', false],
    ['a.nef', 'b.nef', false],
    ['a.1.nef', 'a.2.nef', false]
  ])('is asked for by namesakes: %s and %s: %s', (photo, other, are) => {
    expect(isNamesake(photo, other)).toBe(are)
  })
})

describe('the table of formats', () => {
  test('names each format and each ending once', () => {
    const names = photoFormats.map(({ format }) => format)
    expect(new Set(names).size).toBe(names.length)
    const endings = photoFormats.flatMap(({ extensions }) => extensions)
    expect(new Set(endings).size).toBe(endings.length)
    expect(endings.filter((ending) => ending !== ending.toLowerCase() || ending.includes('.'))).toEqual([])
  })

  test('sends every camera raw, and every picture it does not know, to a sidecar', () => {
    expect(photoFormats.filter(({ label }) => / raw$/.test(label)).map(({ write }) => write)).not.toContain('file')
    expect(findFormat('FLIF')).toMatchObject({ write: 'sidecar', iim: 'never' })
    expect(findFormatByName('a.Cr3')).toMatchObject({ format: 'CR3', write: 'sidecar' })
    expect(findFormatByName('a.docx')).toBeUndefined()
  })

  test('is what the README says of formats that are written in the file', () => {
    const readme = readFileSync(resolve(import.meta.dirname, '../../../README.md'), 'utf8')
    const [sentence = ''] = /JPEG, TIFF[^;]*are written in the file/.exec(readme) ?? []
    const said = sentence.replace(/ are written in the file$/, '').split(/,\s+|\s+and\s+/)
    const labels = new Set(photoFormats.filter(({ write }) => write === 'file').map(({ label }) => label))
    expect(new Set(said)).toEqual(labels)
  })

  test('makes IIM only in JPEG, TIFF and Photoshop', () => {
    expect(photoFormats.filter(({ iim }) => iim === 'usual').map(({ format }) => format)).toEqual([
      'JPEG',
      'TIFF',
      'PSD',
      'PSB'
    ])
  })
})
