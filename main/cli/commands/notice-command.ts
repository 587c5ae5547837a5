import type { Command } from 'commander'
import { addNoticeAddCommand } from './notice-add-command.ts'
import { addNoticeApplyCommand } from './notice-apply-command.ts'
import { addNoticeListCommand } from './notice-list-command.ts'
import { addNoticeParseCommand } from './notice-parse-command.ts'
import { addNoticeProposeCommand } from './notice-propose-command.ts'
import { addNoticeShowCommand } from './notice-show-command.ts'

/** `erratum notice …`: correction notices, from their text to the applied edits. */
export function addNoticeCommand(program: Command): void {
  const notice = program.command('notice').description('correction notices').enablePositionalOptions()
  addNoticeParseCommand(notice)
  addNoticeAddCommand(notice)
  addNoticeListCommand(notice)
  addNoticeShowCommand(notice)
  addNoticeProposeCommand(notice)
  addNoticeApplyCommand(notice)
}
