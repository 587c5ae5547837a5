import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { LearntWord } from '../../../shared/contract/spelling.ts'
import { foldWord } from '../../../shared/spelling/fold-word.ts'
import { listWords } from '../../../shared/spelling/list-words.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { Actor } from '../ports/ledger.ts'

type LearnParts = Pick<DeskParts, 'store' | 'clock' | 'events'>

/** A word, or a name of several, and on whose word. */
export interface WordToLearn {
  readonly word: string
  readonly actor: Actor
}

/**
 * Learns each word of a name for everybody at the desk, with a ledger entry; what is known already is no change. Gives all learnt words, by
 * alphabet. Throws DeskError `bad-input` for a text without a word that has a spelling.
 */
export async function learnWord(desk: LearnParts, { word, actor }: WordToLearn): Promise<readonly LearntWord[]> {
  const words = readWords(word)
  if (words.length === 0)
    throw new DeskError(
      'bad-input',
      `${JSON.stringify(word)} has no word to learn: numbers, short capitals and addresses are never wrong. Nothing was recorded.`
    )
  return record(desk, { step: 'learnt', actor, words }, (records, one) =>
    records.add({ word: one, at: desk.clock(), by: actor.name })
  )
}

/**
 * Takes back what was learnt, with a ledger entry. Gives the words that are left, by alphabet. Throws DeskError `not-found` where none of it was
 * learnt.
 */
export async function forgetWord(desk: LearnParts, { word, actor }: WordToLearn): Promise<readonly LearntWord[]> {
  return record(desk, { step: 'forgotten', actor, words: readWords(word) }, async (records, one) => {
    if (await records.remove(one)) return true
    throw new DeskError(
      'not-found',
      `The desk has not learnt ${JSON.stringify(one)}. Nothing was recorded. List the learnt words to see how it is written.`
    )
  })
}

interface Step {
  readonly step: 'learnt' | 'forgotten'
  readonly actor: Actor
  readonly words: readonly string[]
}

async function record(
  { store, clock, events }: LearnParts,
  { step, actor, words }: Step,
  change: (records: DeskParts['store']['learntWords'], word: string) => Promise<boolean>
): Promise<readonly LearntWord[]> {
  const changed = await store.transact(async ({ learntWords, ledger }) => {
    const done: string[] = []
    for (const word of words) if (await change(learntWords, word)) done.push(word)
    if (done.length > 0)
      await ledger.append({ at: clock(), actor, kind: 'spelling', subject: 'spelling', payload: { step, words: done } })
    return done.length > 0
  })
  if (changed) events.publish({ type: 'settings' })
  return store.learntWords.list()
}

const readWords = (text: string): readonly string[] => [
  ...new Set(listWords(text).map(({ written }) => foldWord(written)))
]
