import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecallFacts } from '../../../shared/recall/tell-holding.ts'
import { tellHolding } from '../../../shared/recall/tell-holding.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 4, 12, 9, minute)).toISOString()
const version = (minute: number, wrong: boolean, preset = 'web') => ({ at: at(minute), preset, wrong })
const facts = (given: Partial<RecallFacts>): RecallFacts => ({
  ...{ versions: [version(1, true)], barred: false, toldAt: null, answeredAt: null },
  ...given
})

describe('where a recipient stands', () => {
  it.each([
    ['never got a wrong version', facts({ versions: [version(1, false)] }), null],
    ['got a wrong version', facts({}), 'holds-wrong'],
    ['was only told', facts({ toldAt: at(2) }), 'holds-wrong'],
    ['got the right version since', facts({ versions: [version(1, true), version(2, false)] }), 'no-answer'],
    [
      'got a right one before, which the wrong one replaced',
      facts({ versions: [version(1, false), version(2, true)] }),
      'holds-wrong'
    ],
    [
      'got the right one by another preset alone',
      facts({ versions: [version(1, true), version(2, false, 'print')] }),
      'holds-wrong'
    ],
    ['answered without a right version', facts({ answeredAt: at(2) }), 'answered'],
    [
      'answered before a wrong version went out again',
      facts({ versions: [version(1, true), version(3, true)], answeredAt: at(2) }),
      'holds-wrong'
    ],
    ['holds a killed photo', facts({ versions: [version(1, false)], barred: true }), 'holds-wrong'],
    ['was told of a kill', facts({ barred: true, toldAt: at(2) }), 'no-answer'],
    ['was told of a kill before it went out', facts({ barred: true, toldAt: at(0) }), 'holds-wrong']
  ])('%s', (_, given, state) => {
    expect(tellHolding(given)?.state ?? null).toBe(state)
  })

  const minute = fc.integer({ min: 0, max: 50 })
  const versions = fc
    .array(fc.record({ minute, wrong: fc.boolean(), preset: fc.constantFrom('web', 'print') }), { maxLength: 8 })
    .map((all) =>
      all.toSorted((one, other) => one.minute - other.minute).map((one) => version(one.minute, one.wrong, one.preset))
    )
  const moment = fc.option(minute.map(at))
  const any = fc.record({ versions, barred: fc.boolean(), toldAt: moment, answeredAt: moment })

  it('is "answered" after any answer later than all that went out, and no other thing undoes it', () => {
    fc.assert(
      fc.property(any, (given) => {
        const before = tellHolding(given)
        const after = tellHolding({ ...given, answeredAt: at(59) })
        expect(after?.state ?? null).toBe(before === null ? null : 'answered')
      })
    )
  })

  it('is "holds wrong" after any wrong version, and never after the right one of every wrong preset', () => {
    fc.assert(
      fc.property(any, (given) => {
        const wrong = tellHolding({ ...given, versions: [...given.versions, version(59, true)] })
        expect(wrong?.state).toBe('holds-wrong')
        const presets = tellHolding(given)?.wrongPresets ?? []
        const mended = [...given.versions, ...presets.map((preset) => version(59, false, preset))]
        if (!given.barred) expect(tellHolding({ ...given, versions: mended })?.state).not.toBe('holds-wrong')
      })
    )
  })
})
