import { describe, expect, test } from 'vitest'
import { findOccurrences } from '../../../shared/notice/find-occurrences.ts'

/** Each place as it stands, with ~ before one not written so and + before one tied to another word. */
const list = (text: string, value: string) =>
  findOccurrences(text, value).map(
    ({ start, end, exact, joined }) => `${exact ? '' : '~'}${joined ? '+' : ''}${text.slice(start, end)}`
  )

describe('the wrong value in a caption', () => {
  test.each([
    ['in Burqa, near Burqa.', 'Burqa', ['Burqa', 'Burqa']],
    ['the burqas of Burqaville and xBurqa', 'Burqa', []],
    ['BURQA and burqa and Bürqa', 'Burqa', ['~BURQA', '~burqa', '~Bürqa']],
    ['Burqa’s mayor', 'Burqa', ['Burqa']],
    ['Saint-Burqa, Burqa-based, d’Burqa', 'Burqa', ['+Burqa', '+Burqa', '+Burqa']],
    ['Port\n  Verrin', 'Port Verrin', ['Port\n  Verrin']],
    ['O’Hare', "O'Hare", ['~O’Hare']],
    ['中國最後領導人習近平', '領導人', ['領導人']],
    ['a (R) b', '(R)', ['(R)']],
    ['Zoë in Zoë', 'Zoë', ['Zoë', 'Zoë']],
    ['anything', '', []]
  ])('%j holds %j as %j', (text, value, places) => {
    expect(list(text, value)).toEqual(places)
  })
})
