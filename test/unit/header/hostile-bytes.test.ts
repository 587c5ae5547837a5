import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareWhole } from '../../../main/metadata/header/proof/compare-whole.ts'
import { readHeaderBuffer } from '../../../main/metadata/header/read-header-file.ts'
import { makeExif, makePacket, makeWire } from './wire-bytes.ts'

const wire = makeWire({
  caption: 'A caption',
  packet: makePacket(
    '<photoshop:City>Rome</photoshop:City><Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li rdf:parseType="Resource">' +
      '<Iptc4xmpExt:City>Astana</Iptc4xmpExt:City></rdf:li></rdf:Bag></Iptc4xmpExt:LocationShown>'
  ),
  iim: [
    [120, 'A caption'],
    [25, 'one']
  ]
})
const png = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  Buffer.from('0000000d49484452', 'hex'),
  Buffer.alloc(40)
])
const webp = Buffer.concat([Buffer.from('RIFF\x40\0\0\0WEBPVP8X\x0a\0\0\0', 'latin1'), Buffer.alloc(52)])
const starts: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['wire.jpg', wire],
  ['wire.tif', Buffer.concat([makeExif('A caption'), Buffer.alloc(64)])],
  ['wire.png', png],
  ['wire.webp', webp],
  ['wire.xmp', Buffer.from(makePacket('<photoshop:City>Rome</photoshop:City>'))]
]

// A reading or a reason, whatever the bytes: anything thrown fails the test.
function requireAnswer(bytes: Buffer, name: string): void {
  const header = readHeaderBuffer(bytes, name)
  expect(typeof (header.ok ? header.entries.length : header.reason)).toMatch(/^(?:number|string)$/)
}

const mutation = fc.record({
  at: fc.nat(4000),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 6 }),
  end: fc.option(fc.nat(4000), { freq: 4 })
})

describe.each(starts)('%s', (name, bytes) => {
  test('with bytes changed and cut anywhere is read or declined, never more', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        let file = Buffer.from(bytes)
        for (const { at, bytes: put, end } of mutations) {
          file.set(put.subarray(0, Math.max(0, file.length - (at % file.length))), at % file.length)
          if (end !== null) file = file.subarray(0, 1 + (end % file.length))
        }
        requireAnswer(file, name)
        compareWhole(bytes, file)
      }),
      { numRuns: 600 }
    )
  })

  test('followed by any bytes is read or declined', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(bytes.length), (tail, cut) => {
        requireAnswer(Buffer.concat([bytes.subarray(0, cut), tail]), name)
      }),
      { numRuns: 300 }
    )
  })
})

describe('a header made to cost time or memory', () => {
  const deep = '<dc:a>'.repeat(5000)
  const many = `<dc:subject><rdf:Bag>${'<rdf:li>x</rdf:li>'.repeat(2500)}</rdf:Bag></dc:subject>`
  const circle = makeExif('caption')
  circle.writeUInt32BE(8, 34)

  test.each([
    ['elements in elements', makeWire({ packet: makePacket(deep) })],
    ['a list without end', makeWire({ packet: makePacket(many) })],
    ['an unfinished tag of "<"', makeWire({ packet: makePacket('<'.repeat(60_000)) })],
    ['an attribute without end', makeWire({ packet: makePacket(`<dc:a dc:b="${'a'.repeat(60_000)}`) })],
    ['a million references', Buffer.from(makePacket('&#65;'.repeat(1_000_000)))],
    ['directories that lead to themselves', circle]
  ])('is declined at once: %s', (_what, file) => {
    const started = performance.now()
    for (const name of ['a.jpg', 'a.tif', 'a.xmp']) expect(readHeaderBuffer(file, name).ok, name).toBe(false)
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
