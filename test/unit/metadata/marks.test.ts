import { describe, expect, test } from 'vitest'
import { encodeIim } from '../../../main/metadata/iim/encode-iim.ts'
import { readIimBlock } from '../../../main/metadata/iim/iim-block.ts'
import { readMarks } from '../../../main/metadata/reader/read-marks.ts'

const entry = (tag: string, value: string) => {
  const [group = '', name = ''] = tag.split(':')
  return { key: tag, group, name, value }
}

describe('Photo Mechanic’s marks', () => {
  test.each([
    [
      'in XMP',
      [
        ['XMP-photomech:ColorClass', '3'],
        ['XMP-xmp:Rating', '4']
      ],
      '',
      3,
      4
    ],
    ['in its preferences', [['XMP-photomech:Prefs', 'Tagged:0, ColorClass:1, Rating:2, FrameNum:3']], '', 1, 2],
    ['in short preferences', [['XMP-photomech:Prefs', '0:6:5:-00001']], '', 6, 5],
    ['in IIM', [], '0:2:1:-00001', 2, 1],
    ['by label', [['XMP-xmp:Label', 'Winner Alt']], '', 2, 0],
    ['none', [], '', 0, 0],
    ['rejected', [['XMP-xmp:Rating', '-1']], '', 0, 0],
    [
      'out of all bounds',
      [
        ['XMP-xmp:Rating', '99'],
        ['XMP-photomech:ColorClass', '12']
      ],
      '',
      0,
      5
    ],
    [
      'that are none',
      [
        ['XMP-xmp:Rating', 'five'],
        ['XMP-photomech:ColorClass', 'x'],
        ['XMP-xmp:Label', 'Ours']
      ],
      'x',
      0,
      0
    ]
  ])('%s', (_what, tags, prefs, colourClass, stars) => {
    const raw = encodeIim(prefs === '' ? [] : [{ record: 2, number: 221, bytes: Buffer.from(prefs) }])
    const entries = tags.map(([tag = '', value = '']) => entry(tag, value))
    expect(readMarks(entries, [readIimBlock({ name: 'IPTC', place: 'JPEG 1', raw })])).toMatchObject({
      colourClass,
      stars
    })
  })

  test.each([
    ['in XMP', [['XMP-photomech:Tagged', 'True']], '', true],
    ['in XMP, whatever IIM says', [['XMP-photomech:Tagged', 'False']], '1:0:0:-00001', false],
    ['in IIM', [], '1:0:0:-00001', true],
    ['nowhere', [], '', false]
  ])('tell a tag %s', (_what, tags, prefs, tagged) => {
    const raw = encodeIim(prefs === '' ? [] : [{ record: 2, number: 221, bytes: Buffer.from(prefs) }])
    const entries = tags.map(([tag = '', value = '']) => entry(tag, value))
    expect(readMarks(entries, [readIimBlock({ name: 'IPTC', place: 'JPEG 1', raw })]).tagged).toBe(tagged)
  })
})
