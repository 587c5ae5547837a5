import { createInterface } from 'node:readline/promises'
import type { RecallScope } from '../../../../shared/contract/recall.ts'
import type { RecallWhom } from '../../../../shared/recall/choose-lines.ts'
import { chooseToSend } from '../../../../shared/recall/choose-lines.ts'
import { countSendable } from '../../../../shared/recall/count-sendable.ts'
import type { DeskClient } from '../../../../shared/rpc/create-desk-client.ts'
import type { CommandCall } from '../../command-call.ts'

interface SendingToConfirm extends RecallWhom {
  readonly scope: RecallScope
}

/** Whether a person at a terminal says yes to sending, told how much it is; a script that asks for it means it. */
export async function confirmSending(
  client: DeskClient,
  { signal }: CommandCall,
  { scope, ...whom }: SendingToConfirm
): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return true
  const recall = await client.recall.find({ scope }, { signal })
  const lines = chooseToSend(recall, whom)
  const { photos, places } = countSendable({ ...recall, lines })
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = await terminal.question(`Send ${photos} corrected photos to ${places} places? (y/N) `, { signal })
    return /^y(es)?$/i.test(answer.trim())
  } finally {
    terminal.close()
  }
}
