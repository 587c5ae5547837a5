import type { Command } from 'commander'
import { addNoticeAddCommand } from './notice-add-command.ts'
import { addNoticeApplyCommand } from './notice-apply-command.ts'
import { addNoticeDeleteCommand } from './notice-delete-command.ts'
import { addNoticeDutiesCommand, addNoticeTickCommand } from './notice-duty-commands.ts'
import { addNoticeCloseCommand, addNoticeEndCommands } from './notice-end-commands.ts'
import { addNoticeListCommand } from './notice-list-command.ts'
import { addNoticeNotMeantCommand } from './notice-not-meant-command.ts'
import { addNoticeParseCommand } from './notice-parse-command.ts'
import { addNoticeProposeCommand } from './notice-propose-command.ts'
import { addNoticeRecipientsCommand, addNoticeTellCommand } from './notice-recipients-commands.ts'
import { addNoticeReplyCommand } from './notice-reply-command.ts'
import { addNoticeReportCommand } from './notice-report-command.ts'
import { addNoticeResidueCommand } from './notice-residue-command.ts'
import { addNoticeShowCommand } from './notice-show-command.ts'
import { addNoticeWriteCommand } from './notice-write-command.ts'

/** `erratum notice …`: correction notices, from their text to the applied edits. */
export function addNoticeCommand(program: Command): void {
  const notice = program.command('notice').description('correction notices').enablePositionalOptions()
  addNoticeParseCommand(notice)
  addNoticeAddCommand(notice)
  addNoticeListCommand(notice)
  addNoticeShowCommand(notice)
  addNoticeProposeCommand(notice)
  addNoticeApplyCommand(notice)
  addNoticeResidueCommand(notice)
  addNoticeNotMeantCommand(notice)
  addNoticeDutiesCommand(notice)
  addNoticeTickCommand(notice)
  addNoticeRecipientsCommand(notice)
  addNoticeTellCommand(notice)
  addNoticeCloseCommand(notice)
  addNoticeEndCommands(notice)
  addNoticeDeleteCommand(notice)
  addNoticeReplyCommand(notice)
  addNoticeReportCommand(notice)
  addNoticeWriteCommand(notice)
}
