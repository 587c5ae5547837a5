import type { Command } from 'commander'
import { collectOption } from '../collect-option.ts'
import { addDeskOptions, resolvePath } from '../command-call.ts'
import { parseChangeNumber } from '../parse-number.ts'
import { printTurn } from '../print-turn.ts'
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
  readonly merge: boolean
  readonly leaveConflicts: boolean
  readonly preview: boolean
  readonly photo: readonly string[]
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
    .option('--photo <path>', 'only this photo of the change; may be repeated', collectOption, [])
    .option('--preview', 'only show what it would do with each photo', false)
    .option('--merge', 'where a photo was changed since, put the fields together', false)
    .option('--leave-conflicts', 'with --merge: fields that cannot be put together stay as they are', false)
    .option('--reason <text>', 'why, for the record', '')
  addDeskOptions(command)
  command.action((given: string, options: TurnBackOptions, self: Command) =>
    runCommand(self, (call) => {
      const change = parseChangeNumber(given)
      const { by, json, signal } = call
      const { reason, breakCredentials, merge, leaveConflicts } = options
      const paths = options.photo.map(resolvePath)
      return withDesk(call, 'existing', async (client) => {
        const located = await Promise.all(paths.map((path) => client.photos.locate({ path })))
        const chosen = located.length === 0 ? {} : { photos: located.map(({ id }) => ({ photoId: id })) }
        if (options.preview) {
          const preview = name === 'undo' ? client.history.previewUndo : client.history.previewRedo
          return printTurn(await preview({ change, ...chosen, breakCredentials }, { signal }), json)
        }
        const turn = { change, ...chosen, by, reason, breakCredentials, merge, leaveConflicts }
        return reportChange(await client.history[name](turn, { signal }), { json, verb })
      })
    })
  )
}
