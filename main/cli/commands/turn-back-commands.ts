import type { Command } from 'commander'
import { addDeskOptions } from '../command-call.ts'
import { parseChangeNumber } from '../parse-number.ts'
import { reportChange } from '../report-change.ts'
import { runCommand } from '../run-command.ts'
import { withDesk } from '../with-desk.ts'

interface TurnBack {
  readonly name: 'undo' | 'redo'
  readonly description: string
  readonly verb: string
}

interface TurnBackOptions {
  readonly reason: string
  readonly breakCredentials: boolean
}

/** `erratum undo CHANGE`: gives every photo of a change its earlier bytes back. */
export function addUndoCommand(program: Command): void {
  addTurnBack(program, {
    name: 'undo',
    description: 'give every photo of a change its earlier bytes back',
    verb: 'undid'
  })
}

/** `erratum redo CHANGE`: gives back what an undone change had made. */
export function addRedoCommand(program: Command): void {
  addTurnBack(program, { name: 'redo', description: 'give back what an undone change had made', verb: 'redid' })
}

function addTurnBack(program: Command, { name, description, verb }: TurnBack): void {
  const command = program.command(name).argument('<change>').description(description)
  command
    .option('--break-credentials', 'also where that breaks Content Credentials (C2PA) of a photo', false)
    .option('--reason <text>', 'why, for the record', '')
  addDeskOptions(command)
  command.action((given: string, { reason, breakCredentials }: TurnBackOptions, self: Command) =>
    runCommand(self, (call) => {
      const change = parseChangeNumber(given)
      const { by, json, signal } = call
      return withDesk(call, 'existing', async (client) =>
        reportChange(await client.history[name]({ change, by, reason, breakCredentials }, { signal }), { json, verb })
      )
    })
  )
}
