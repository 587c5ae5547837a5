import { z } from 'zod'
import { toldHowSchema } from '../../../../shared/contract/notice-recipients.ts'
import { howWords } from '../../../../shared/notice/how-words.ts'
import type { LedgerEntry } from '../../ports/ledger.ts'
import type { RecipientStep } from './record-step.ts'
import { recipientSteps } from './record-step.ts'

const words: Readonly<Record<RecipientStep, string>> = {
  listed: 'To be told',
  added: 'To be told as well',
  'taken-off': 'Need not be told',
  told: 'Told',
  'not-told': 'Not told after all',
  overtaken: 'To be told again',
  'holds-again': 'What they were told holds again'
}

const stepSchema = z.object({
  step: z.enum(recipientSteps),
  recipients: z.array(z.object({ id: z.string(), name: z.string() })),
  how: toldHowSchema.optional(),
  note: z.string().optional()
})

/** What an entry about those who have to be told of a notice says, in words. */
export function tellStep(payload: LedgerEntry['payload']): string {
  const { step, recipients, how, note = '' } = stepSchema.parse(payload)
  const who = recipients.map(({ name }) => name).join(', ')
  const rest = [how === undefined ? '' : howWords[how], note].filter((one) => one !== '')
  return [`${words[step]}: ${who}`, ...rest].join('. ')
}

/** The ids of those an entry says were told; `[null]` for an entry that says something else. */
export function listTold({ payload }: LedgerEntry): readonly (string | null)[] {
  const { step, recipients } = stepSchema.parse(payload)
  return step === 'told' ? recipients.map(({ id }) => id) : [null]
}
