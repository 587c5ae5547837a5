import type { Proposal } from '../../shared/contract/notice.ts'
import { layOutProposal } from './lay-out-proposal.ts'
import { printLine } from './output.ts'
import { printNoticeLine } from './print-notice.ts'

/** Prints the edits a notice asks for, with how sure each photo is meant. */
export function printProposal(proposal: Proposal): void {
  printNoticeLine(proposal.notice)
  for (const line of layOutProposal(proposal)) printLine(line)
}
