import { describe, expect, it, vi } from 'vitest'
import { SpellingThread } from '../../../main/spelling/spelling-thread.ts'

const question = { kind: 'unknown', language: 'es', words: ['presidente', 'presidende'] } as const
const answer = ['presidende']

describe('the thread with the dictionaries', () => {
  it('fails what is asked when it breaks off, in words for people, and the next question starts it anew', async () => {
    await using thread = new SpellingThread({ answerMs: 60_000, idleMs: 60_000, megabytes: 24 })
    expect(await thread.ask(question)).toEqual(answer)
    const tooMuch = thread.ask({ ...question, words: Array.from({ length: 500_000 }, (_, index) => `word${index}`) })
    const beside = thread.ask(question)
    const broken = { code: 'tool-failed', message: expect.stringMatching(/^The spelling check broke off: .*memory/) }
    await expect(tooMuch).rejects.toMatchObject(broken)
    await expect(beside).rejects.toMatchObject(broken)
    expect(await thread.ask(question)).toEqual(answer)
  })

  it('is given up when an answer takes too long', async () => {
    await using thread = new SpellingThread({ answerMs: 1, idleMs: 60_000, megabytes: 96 })
    await expect(thread.ask(question)).rejects.toMatchObject({
      code: 'tool-failed',
      message: expect.stringContaining('it took too long')
    })
  })

  it('ends when nobody asks, and its memory is free', async () => {
    await using thread = new SpellingThread({ answerMs: 60_000, idleMs: 20, megabytes: 96 })
    expect(await thread.ask(question)).toEqual(answer)
    expect(thread.lives).toBe(true)
    await vi.waitFor(() => expect(thread.lives).toBe(false))
  })
})
