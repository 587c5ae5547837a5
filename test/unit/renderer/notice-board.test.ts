import { describe, expect, test } from 'vitest'
import { boardMoment } from '../../../renderer/notices/board/board-moment.ts'
import { countUrgent, tellClosedToday, titleWindow } from '../../../renderer/notices/board/count-board.ts'
import { describeDuty } from '../../../renderer/notices/board/describe-duty.ts'
import { describeNews, listNews } from '../../../renderer/notices/board/describe-news.ts'
import { describeContent, describeSubject } from '../../../renderer/notices/board/describe-subject.ts'
import { dutyColumns, readDutyCell } from '../../../renderer/notices/board/duty-columns.ts'
import { initialsOf } from '../../../renderer/notices/board/initials-of.ts'
import { isLate } from '../../../renderer/notices/board/is-late.ts'
import { listUnproven } from '../../../renderer/notices/board/list-unproven.ts'
import { nameState } from '../../../renderer/notices/board/name-state.ts'
import { findNextOverdue, orderNotices } from '../../../renderer/notices/board/order-notices.ts'
import { isInGroup } from '../../../renderer/notices/group-notices.ts'
import { ageOf } from '../../../renderer/notices/name-notice.ts'
import type { NoticeGroup } from '../../../renderer/state/screen.ts'
import type { Notice, NoticeDuty } from '../../../shared/contract/notice.ts'

const now = new Date(2026, 4, 12, 12).getTime()
const ago = (minutes: number): string => new Date(now - minutes * 60_000).toISOString()
const moment = boardMoment(now)

const open = (duty: NoticeDuty['duty'], due: string | null = null): NoticeDuty => ({ duty, due, done: null })
const done = (duty: NoticeDuty['duty'], by: string, at = ago(1)): NoticeDuty => ({
  duty,
  due: null,
  done: { at, by, note: '', act: 'person' }
})

type Parts = Partial<Omit<Notice, 'parsed' | 'number'>> & {
  readonly number?: number
  readonly parsed?: Partial<Notice['parsed']>
}
const make = ({ parsed, ...parts }: Parts = {}): Notice =>
  ({
    number: 1,
    state: 'understood',
    receivedAt: ago(5),
    text: 'First line\nSecond line',
    subject: 'HARBOUR',
    origin: 'agency',
    changes: [],
    duties: [],
    residue: null,
    ...parts,
    parsed: { kind: 'correction', agency: 'AFP', pairs: [], pictureIds: [], reason: null, ...parsed }
  }) as unknown as Notice

const kill = (parts: Parts = {}): Notice => make({ ...parts, parsed: { kind: 'kill', agency: 'AP', ...parts.parsed } })
const late = { duties: [open('delete', ago(1))] }
const closed = (minutesAgo: number): Pick<Notice, 'state' | 'ended'> => ({
  state: 'closed',
  ended: { at: ago(minutesAgo), by: 'MO', reason: '', openDuties: [], from: 'applied' }
})

describe('a notice stands in the groups of the board that it belongs to', () => {
  test.each<[string, Notice, readonly NoticeGroup[]]>([
    ['one that waits for a person', make(), ['open', 'needYou']],
    ['one without its values', make({ state: 'values-unknown' }), ['open', 'valuesUnknown']],
    ['a kill', kill(), ['open', 'kills']],
    ['a kill with an overdue duty', kill(late), ['open', 'kills', 'overdue', 'openDuties']],
    [
      'one with a duty in time',
      make({ state: 'duties-open', duties: [open('delete', ago(-1))] }),
      ['open', 'openDuties']
    ],
    ['one closed today with a duty past its time', make({ ...late, ...closed(10) }), ['closed', 'closedToday']],
    ['one closed yesterday', make(closed(13 * 60)), ['closed']],
    ['a rejected one', make({ state: 'rejected' }), ['closed']],
    ['a kill that was taken back', kill({ state: 'reinstated' }), ['closed']]
  ])('%s', (_, notice, groups) => {
    const all = ['open', 'kills', 'overdue', 'valuesUnknown', 'needYou', 'openDuties', 'closed', 'closedToday'] as const
    expect(all.filter((group) => isInGroup(notice, group, moment))).toEqual(groups)
  })
})

test('kills that are open stand first, then the newest notice; a closed kill stands by its time', () => {
  const notices = [
    make({ number: 1, receivedAt: ago(1) }),
    kill({ number: 2, receivedAt: ago(90) }),
    kill({ number: 3, receivedAt: ago(60) }),
    kill({ number: 4, receivedAt: ago(30), state: 'closed' }),
    make({ number: 5, receivedAt: ago(45) })
  ]
  expect(orderNotices(notices).map(({ number }) => number)).toEqual([3, 2, 1, 4, 5])
})

test('the next overdue notice follows the cursor, goes round, and there is none where nothing is late', () => {
  const notices = [make({ number: 1, receivedAt: ago(1), ...late }), make({ number: 2, receivedAt: ago(2) })]
  const third = make({ number: 3, receivedAt: ago(3), ...late })
  const next = (cursor: number | null, among: readonly Notice[] = [...notices, third]) =>
    findNextOverdue(among, cursor as Notice['number'] | null, (notice) => isLate(notice, now))?.number
  expect([next(null), next(1), next(2), next(3)]).toEqual([1, 3, 3, 1])
  expect(next(1, notices)).toBe(1)
  expect(next(2, notices.slice(1))).toBeUndefined()
})

test.each([
  [0, '< 1 min'],
  [59, '59 min'],
  [60, '1 h 00'],
  [64, '1 h 04'],
  [47 * 60 + 59, '47 h 59'],
  [9 * 24 * 60, '9 d'],
  [-3, '< 1 min']
])('an age of %d minutes reads "%s"', (minutes, words) => {
  expect(ageOf(ago(minutes), now)).toBe(words)
})

test.each([
  ['M. Okonkwo-Lindqvist', 'MO'],
  ['dana', 'DA'],
  ['jo_brandt', 'JB'],
  ['Élodie Marchessault Leroux', 'ÉL'],
  ['王小明', '王小'],
  ['é', 'É'],
  ['', '']
])('the initials of "%s" are "%s"', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

describe('a cell of the board says of its duties', () => {
  const [online] = dutyColumns
  test.each<[string, Parts, object]>([
    ['a dash where it is not asked', { duties: [open('delete')] }, { is: 'not-asked' }],
    ['open before its time', { duties: [open('remove-online', ago(-1))] }, { is: 'open' }],
    ['overdue past it', { duties: [done('remove-social', 'Jo'), open('remove-online', ago(1))] }, { is: 'overdue' }],
    ['never overdue once closed', { ...closed(1), duties: [open('remove-online', ago(1))] }, { is: 'open' }],
    ['partly done', { duties: [done('remove-social', 'Jo'), open('remove-online')] }, { is: 'partly' }],
    [
      'who ticked the last of them',
      { duties: [done('remove-social', 'Dana Aalto', ago(1)), done('remove-online', 'Jo Brandt', ago(9))] },
      { is: 'done', initials: 'DA', by: 'Dana Aalto' }
    ]
  ])('%s', (_, parts, cell) => {
    expect(online && readDutyCell(make(parts), online, now)).toEqual(cell)
  })
})

test('a duty says who ticked it with what note, or until when it is due and what would tick it by itself', () => {
  const note = { at: ago(1), by: 'Jo', note: 'CMS', act: 'person' } as const
  expect(describeDuty(make(), { duty: 'delete', due: null, done: note }, now)).toBe('Jo, 11:59, CMS')
  expect(describeDuty(make(), open('delete', ago(-30)), now)).toBe(
    'Due 12:30, ticks itself when a search finds 0 places left'
  )
  expect(describeDuty(make(), open('delete', ago(30)), now)).toBe(
    'Overdue since 11:30, ticks itself when a search finds 0 places left'
  )
  const told = { notice: make().number, recipients: 5, informed: 2 }
  expect(describeDuty(make(), open('tell-third-parties'), now, told)).toBe(
    'Open, 3 of 5 not told, ticks itself with the last'
  )
  const tick = { ...note, act: 'desk' } as const
  expect(describeDuty(make(), { duty: 'tell-third-parties', due: null, done: tick }, now)).toBe('Jo, 11:59, CMS')
  expect(describeDuty(make(), { duty: 'delete', due: null, done: tick }, now)).toBe('The desk, by itself, 11:59, CMS')
  expect(describeDuty(make(), open('remove-online'), now)).toBe('Open, only a person can tell')
  expect(describeDuty(make({ state: 'rejected' }), open('delete', ago(30)), now)).toBe('Not done')
})

test('the window says what cannot wait, and the desk alone where nothing does', () => {
  expect(titleWindow('Meridian', { kills: 3, overdue: 2 })).toBe('3 kills, 2 overdue · Meridian – Erratum')
  expect(titleWindow('Meridian', { kills: 1, overdue: 0 })).toBe('1 kill · Meridian – Erratum')
  expect(titleWindow('Meridian', { kills: 0, overdue: 0 })).toBe('Meridian – Erratum')
  expect(countUrgent([kill(late), make(late), make({ state: 'applied' }), make(closed(1))], moment)).toBe(2)
})

test('the notices closed today tell how long the one in the middle was open', () => {
  const lasted = (minutes: number) => make({ ...closed(10), receivedAt: ago(10 + minutes) })
  expect(tellClosedToday([lasted(5), lasted(14), lasted(90), make()], moment)).toBe('closed today, median 14 min')
  expect(tellClosedToday([make()], moment)).toBe('closed today')
})

test('a row says ids and slug once, and the first pair with how many more there are', () => {
  const pairs = ['a', 'b', 'c'].map((correct) => ({ correct, wrong: correct.toUpperCase() }))
  expect(describeSubject(make({ parsed: { pictureIds: ['LIS104'] } }))).toBe('LIS104, HARBOUR')
  expect(describeSubject(make({ subject: 'LIS104.jpg', parsed: { pictureIds: ['LIS104'] } }))).toBe('LIS104.jpg')
  expect(describeSubject(make({ parsed: { pictureIds: ['A1', 'A2', 'A3'] } }))).toBe('A1 and 2 more, HARBOUR')
  expect(describeContent(make({ parsed: { pairs } }))).toBe('a for A, 2 more pairs')
  expect(describeContent(make({ parsed: { reason: 'Staged' } }))).toBe('Staged')
  expect(describeContent(make())).toBe('First line')
})

test.each<[string, Notice, { photos: number; locked: number }, string]>([
  ['a kill that holds photos', kill({ state: 'applied' }), { photos: 2, locked: 2 }, 'Locked'],
  ['a kill of a picture the desk never had', kill(), { photos: 0, locked: 0 }, 'No picture here'],
  ['a correction nobody has looked at', make({ state: 'matched' }), { photos: 2, locked: 0 }, 'Needs you'],
  ['a caption changed without a notice', make({ origin: 'silent-change' }), { photos: 1, locked: 0 }, 'Silent change'],
  ['one whose edits are made', make({ state: 'duties-open' }), { photos: 1, locked: 0 }, 'Duties open']
])('%s reads as it stands', (_, notice, photos, words) => {
  expect(nameState(notice, photos).words).toBe(words)
})

test('what speaks against closing is named: open duties, places left, and a search nobody made', () => {
  const residue = { at: ago(1), places: 2, certificate: 'a'.repeat(64) } as Notice['residue']
  expect(listUnproven(make({ duties: [open('delete'), done('replace', 'Jo')], residue }))).toEqual([
    'Open: Delete from servers.',
    '2 places hold the wrong value.'
  ])
  expect(listUnproven(make())).toEqual(['Nobody has searched for what is left of the wrong value.'])
  expect(listUnproven(kill())).toEqual([])
})

test('news are what was not there before, a kill first; at the start nothing is news', () => {
  const known = make({ number: 1 })
  const fresh = [known, make({ number: 2 }), kill({ number: 3, subject: 'PORT' }), make({ number: 4 })]
  expect(listNews(null, fresh)).toEqual([])
  expect(describeNews(listNews([known], fresh))).toBe('AP kill: PORT, and 2 more notices')
  expect(describeNews(listNews(fresh, fresh))).toBe('')
})
