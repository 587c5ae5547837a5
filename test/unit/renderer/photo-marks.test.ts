import { describe, expect, test } from 'vitest'
import { describeStop } from '../../../renderer/contact-sheet/describe-stop.ts'
import { nameBlock } from '../../../renderer/ui/name-block.ts'
import { orderBadges } from '../../../renderer/ui/order-badges.ts'
import { readContainerMarks } from '../../../renderer/ui/read-container-marks.ts'
import { splitCaption } from '../../../renderer/ui/split-caption.ts'
import type { FieldReading } from '../../../shared/contract/fields.ts'
import { noticeNumberSchema } from '../../../shared/contract/identifiers.ts'
import type { PhotoSummary } from '../../../shared/contract/photo.ts'

type Badge = PhotoSummary['notices'][number]

const notice = (kind: Badge['kind'], more: Partial<Badge> = {}): Badge => ({
  notice: noticeNumberSchema.parse(1),
  kind,
  agency: 'AP',
  receivedAt: '2026-05-12T06:41:00.000Z',
  carries: false,
  open: true,
  ...more
})
const photo = { notices: [], lock: null, differs: 0, overLimit: 0, waiting: false }
const lockOf = (kind: 'kill' | 'withdrawal' | 'person'): NonNullable<PhotoSummary['lock']> => ({
  notice: kind === 'person' ? null : noticeNumberSchema.parse(1),
  agency: kind === 'person' ? null : 'AP',
  kind,
  at: '2026-05-12T06:41:00.000Z',
  by: 'Ana',
  reason: '',
  why: '',
  deleted: null
})

describe('the badges of a photo', () => {
  test('stand with the gravest in the corner', () => {
    const held = { notices: [notice('correction')], lock: lockOf('kill'), differs: 2, overLimit: 1, waiting: false }
    expect(orderBadges(held)).toEqual(['over', 'differs', 'lock', 'C', 'K'])
  })

  test('drop a correction that is settled, and show a kill as long as it locks', () => {
    expect(orderBadges({ ...photo, notices: [notice('correction', { open: false })] })).toEqual([])
    const closed = [notice('kill', { open: false })]
    expect(orderBadges({ ...photo, notices: closed, lock: lockOf('kill') })).toEqual(['lock', 'K'])
    expect(orderBadges({ ...photo, notices: [notice('kill')] })).toEqual([])
    expect(orderBadges({ ...photo, lock: lockOf('person') })).toEqual(['lock'])
  })
})

describe('a kill', () => {
  test('is named with its agency; a person’s lock is none', () => {
    expect(describeStop({ lock: lockOf('kill') })).toMatch(/^Killed \d\d:\d\d by AP$/)
    expect(describeStop({ lock: lockOf('withdrawal') })).toMatch(/^Withdrawn \d\d:\d\d by AP$/)
    expect([describeStop({ lock: lockOf('person') }), describeStop({ lock: null })]).toEqual([null, null])
  })
})

describe('the container marks of a field', () => {
  const copy = (container: 'iim' | 'xmp' | 'exif' | 'sidecar', value: string) => ({
    container,
    block: '',
    tag: '',
    value
  })
  const states = (reading: FieldReading | undefined) => readContainerMarks(reading).map(({ state }) => state)

  test('stand as I X E S, absent where there is no copy', () => {
    const copies = [copy('xmp', 'A'), copy('iim', 'A')]
    expect(states({ value: 'A', disagree: false, copies, chosen: '' })).toEqual(['same', 'same', 'absent', 'absent'])
    expect(states(undefined)).toEqual(['absent', 'absent', 'absent', 'absent'])
  })

  test('are filled where a copy differs from the desk value', () => {
    const copies = [copy('iim', 'B'), copy('xmp', 'A'), copy('sidecar', 'C')]
    expect(states({ value: 'A', disagree: true, copies, chosen: '' })).toEqual(['differs', 'same', 'absent', 'differs'])
  })

  test('see the default language in IIM and EXIF, and no difference in line ends', () => {
    const value = { 'x-default': 'A\nB', fr: 'C' }
    const copies = [
      { container: 'xmp' as const, block: '', tag: '', value },
      copy('iim', 'A\r\nB '),
      copy('exif', 'Other')
    ]
    expect(states({ value, disagree: true, copies, chosen: '' })).toEqual(['same', 'same', 'differs', 'absent'])
  })

  test('name a block only where it is not the one every program reads', () => {
    const inBlock = (container: 'iim' | 'xmp', block: string) => nameBlock({ container, block, tag: '', value: '' })
    expect([inBlock('iim', 'IPTC'), inBlock('xmp', 'XMP-dc')]).toEqual([null, null])
    expect([inBlock('iim', 'IPTC2'), inBlock('iim', 'IPTC:Copy1')]).toEqual(['IPTC2', 'IPTC copy 2'])
  })
})

describe('a caption with a notice in it', () => {
  const caption = 'CORRECTION - Words. / AFP PHOTO / The erroneous mention: [A] instead of [B]. Thank you.'
  const at = (what: 'head' | 'credit' | 'boilerplate' | 'correct', text: string) => {
    const start = caption.indexOf(text)
    return { what, start, end: start + text.length }
  }
  const spans = [
    at('head', 'CORRECTION - '),
    at('credit', '/ AFP PHOTO / '),
    at('boilerplate', 'The erroneous mention: ['),
    at('correct', 'A]'),
    at('boilerplate', '. Thank you.')
  ]

  test('falls into head, text, credit and notice, with nothing lost', () => {
    const parts = splitCaption(caption, spans)
    expect(parts).toEqual({
      head: 'CORRECTION - ',
      text: 'Words. ',
      credit: '/ AFP PHOTO / ',
      notice: 'The erroneous mention: [A] instead of [B]. Thank you.',
      after: ''
    })
    expect(Object.values(parts).join('')).toBe(caption)
  })

  test('is all text where nothing was understood', () => {
    expect(splitCaption(caption, [])).toEqual({ head: '', text: caption, credit: '', notice: '', after: '' })
  })
})
