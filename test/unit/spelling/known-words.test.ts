import { describe, expect, it } from 'vitest'
import { gatherKnownWords } from '../../../shared/spelling/known-words.ts'

describe('a word somebody vouches for', () => {
  it.each([
    ['Lavrentiev', 'Lavrentiev', true],
    ['Lavrentiev', 'LAVRENTIEV', true],
    ['Lavrentiev', 'Lavrentievs', true],
    ['Lavrentiev', 'lavrentiev', false],
    ['Lavrentiev', 'Lavrentyev', false],
    ['FILIPPOV', 'Filippov', true],
    ['livestream', 'Livestreams', true],
    ['cafe\u0301', 'café', true],
    ['O’Brien', "O'Brien", true]
  ])('%s makes %s right: %s', (known, word, right) => {
    expect(gatherKnownWords([known]).has(word)).toBe(right)
  })
})
