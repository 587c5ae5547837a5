import type { RecallLine } from '../contract/recall.ts'

/** What a place's state is called. The words stand beside its stroke: dashed, dotted, solid. */
export const holdingWords: Readonly<Record<RecallLine['state'], string>> = {
  'holds-wrong': 'Holds wrong',
  'no-answer': 'No answer yet',
  answered: 'Answered',
  settled: 'Settled'
}
