import { describe, expect, test } from 'vitest'
import { findOtherWords } from '../../../../renderer/history/find-other-words.ts'
import { markWords } from '../../../../renderer/history/search/mark-words.ts'
import { sketchChange } from '../../../../renderer/history/sketch-change.ts'

const show = (stretches: readonly { readonly kind: string; readonly text: string }[] = []): string =>
  stretches
    .map(({ kind, text }) => (kind === 'deleted' ? `[-${text}-]` : kind === 'inserted' ? `[+${text}+]` : text))
    .join('')

describe('the thumbnail of a revision', () => {
  test('is of the caption where that changed, with a few words around', () => {
    const before = 'Meltwater pours over the Hrafnagil falls in southern Iceland on May 12, 2026.'
    const sketch = sketchChange({
      headline: { from: 'Flood', to: 'Floods' },
      caption: { from: before, to: before.replace('Hrafnagil', 'Hrafnagljúfur') }
    })
    expect(sketch?.label).toBe('Caption')
    expect(show(sketch?.stretches)).toBe('… over the [-Hrafnagil-][+Hrafnagljúfur+] falls in …')
  })

  test('cuts a paragraph that went, so that the word that came is seen', () => {
    const sketch = sketchChange({ caption: { from: `Old ${'boilerplate '.repeat(40)}`, to: 'New' } })
    expect(show(sketch?.stretches)).toMatch(/^\[-Old boilerplate .{0,40}…-\]\[\+New\+\]$/)
  })

  test('is missing where no field changed', () => {
    expect(sketchChange({})).toBeNull()
  })
})

const mark = (stretches: readonly { readonly text: string; readonly other?: boolean; readonly found?: boolean }[]) =>
  stretches.map(({ text, other, found }) => (other || found ? `[${text}]` : text)).join('')

describe('a copy that differs from the desk value', () => {
  const cases = [
    ['over the Hrafnagljúfur falls', 'over the Hrafnagil falls', 'over the [Hrafnagil] falls'],
    ['Suðurland', 'SuÃ°urland', '[SuÃ°urland]'],
    ['one two three four five six', 'one two three four five 6', '… three four five [6]'],
    ['Agence France-Presse bureau', 'Agence France-Presse', 'Agence France-[Presse]'],
    ['Astana on May 4', 'Astana May 4', 'Astana [May] 4']
  ] as const
  test.each(cases)('“%s” against “%s” is marked as %s', (desk, copy, marked) => {
    expect(mark(findOtherWords(desk, copy))).toBe(marked)
  })
})

describe('words found in an excerpt', () => {
  test('are marked as the search compares: case, accents and quotes do not matter', () => {
    expect(mark(markWords('the HRÍMDALUR valley, Hrimdalur', 'hrímdalur'))).toBe('the [HRÍMDALUR] valley, [Hrimdalur]')
    expect(mark(markWords('nothing of it', 'Astana'))).toBe('nothing of it')
    expect(mark(markWords('as it is', ''))).toBe('as it is')
  })
})
