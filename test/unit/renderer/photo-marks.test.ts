import { describe, expect, test } from 'vitest'
import { describeStop } from '../../../renderer/contact-sheet/describe-stop.ts'
import { nameBlock } from '../../../renderer/ui/name-block.ts'
import { orderBadges } from '../../../renderer/ui/order-badges.ts'
import { readContainerMarks } from '../../../renderer/ui/read-container-marks.ts'
import { splitCaption } from '../../../renderer/ui/split-caption.ts'
import { tellTimeLeft } from '../../../renderer/ui/tell-time-left.ts'
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
const photo = { notices: [], lock: null, differs: 0, overLimit: 0, waiting: false, embargoedUntil: null }
const now = Date.parse('2026-05-12T07:00:00.000Z')
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
    const held = { ...photo, notices: [notice('correction')], lock: lockOf('kill'), differs: 2, overLimit: 1 }
    expect(orderBadges(held, now)).toEqual(['over', 'differs', 'lock', 'C', 'K'])
  })

  test('drop a correction that is settled, and show a kill as long as it locks', () => {
    expect(orderBadges({ ...photo, notices: [notice('correction', { open: false })] }, now)).toEqual([])
    const closed = [notice('kill', { open: false })]
    expect(orderBadges({ ...photo, notices: closed, lock: lockOf('kill') }, now)).toEqual(['lock', 'K'])
    expect(orderBadges({ ...photo, notices: [notice('kill')] }, now)).toEqual([])
    expect(orderBadges({ ...photo, lock: lockOf('person') }, now)).toEqual(['lock'])
  })

  test('show an embargo as long as it lasts', () => {
    const embargoed = { ...photo, embargoedUntil: '2026-05-12T07:00:01.000Z' }
    expect(orderBadges(embargoed, now)).toEqual(['embargo'])
    expect(orderBadges(embargoed, now + 1000)).toEqual([])
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

test.each([
  [0, '0 s'],
  [59_001, '1 min 00 s'],
  [7_500_000, '2 h 05 min'],
  [86_400_000, '1 day 0 h'],
  [200_000_000, '2 days 7 h']
])('%i ms of an embargo are told as %s', (milliseconds, words) => {
  expect(tellTimeLeft(milliseconds)).toBe(words)
})
