import { describe, expect, test } from 'vitest'
import { listTurnRows, tickAtFirst } from '../../../../renderer/history/change/turn-rows.ts'
import { countTurn, tellMixedTurn } from '../../../../renderer/history/count-turn.ts'
import { changeSchema } from '../../../../shared/contract/history.ts'
import { turnPreviewSchema } from '../../../../shared/contract/history-turn.ts'

const photo = (photoId: string) => ({
  photoId,
  path: `/desk/${photoId}.jpg`,
  from: 1,
  to: 2,
  state: 'applied',
  fields: { city: { from: 'Astana', to: 'Nur-Sultan' }, headline: { to: 'Talks' } }
})

const change = changeSchema.parse({
  change: 41,
  at: '2026-05-12T09:35:10.000Z',
  by: 'M. Okonkwo',
  kind: 'notice',
  reason: '',
  notice: 7,
  of: null,
  undoneBy: null,
  photos: ['a', 'b', 'c', 'd', 'e'].map(photo)
})

const planned = (photoId: string, part: object) => ({
  photoId,
  path: `/desk/${photoId}.jpg`,
  revision: 5,
  fields: [],
  ...part
})

const preview = turnPreviewSchema.parse({
  change: 41,
  direction: 'undo',
  photos: [
    planned('a', { how: 'exact' }),
    planned('b', {
      how: 'merged',
      fields: [
        { field: 'city', outcome: 'back', base: 'Nur-Sultan', ours: 'Nur-Sultan', theirs: 'Astana', result: 'Astana' },
        { field: 'headline', outcome: 'kept', base: 'Talks', ours: 'Peace talks', result: 'Peace talks' }
      ]
    }),
    planned('c', {
      how: 'conflict',
      fields: [
        { field: 'city', outcome: 'conflict', base: 'Nur-Sultan', ours: 'Almaty', theirs: 'Astana', result: 'Almaty' }
      ]
    }),
    planned('d', { how: 'refused', failure: { code: 'locked', message: 'It is killed.' } })
  ]
})

describe('a change before it is undone', () => {
  const rows = listTurnRows(change, preview)

  test('shows first what needs a person, last what there is nothing to do for', () => {
    expect(rows.map(({ path, how }) => `${path.at(-5)} ${how}`)).toEqual([
      'c conflict',
      'b merged',
      'a exact',
      'd refused',
      'e nothing'
    ])
  })

  test('shows each field from what it is to what it will be', () => {
    const fieldsOf = (how: string) => rows.find((row) => row.how === how)?.fields
    expect(fieldsOf('exact')).toEqual({ city: { from: 'Nur-Sultan', to: 'Astana' }, headline: { from: 'Talks' } })
    expect(fieldsOf('merged')).toEqual({ city: { from: 'Nur-Sultan', to: 'Astana' } })
    expect(fieldsOf('conflict')).toEqual({})
    expect(fieldsOf('refused')).toEqual({})
  })

  test('ticks what comes out whole, and leaves a conflict to a person', () => {
    expect([...tickAtFirst(rows)].toSorted()).toEqual(['a', 'b'])
  })

  test('says in words what is not exact', () => {
    expect(tellMixedTurn(countTurn(preview))).toBe(
      'gives 1 photo its exact bytes; merges 1 photo changed since, field by field; cannot merge every field of 1 photo; cannot write 1 photo'
    )
  })
})
