import { Command } from 'commander'
import { engineVersion } from '../engine/engine-version.ts'
import { addDeskOptions } from './command-call.ts'
import { addAuditCommand } from './commands/audit/audit-command.ts'
import { addCodesCommand } from './commands/codes-command.ts'
import { addContactSheetCommand } from './commands/contact-sheet-command.ts'
import { addDeliverCommand } from './commands/deliver-command.ts'
import { addDeliveriesCommand } from './commands/deliveries-command.ts'
import { addDestinationsCommand } from './commands/destinations/destinations-command.ts'
import { addEditCommand } from './commands/edit-command.ts'
import { addExportCommand } from './commands/export-command.ts'
import { addCopyCommand, addMoveCommand, addTrashCommand, addUndoFilesCommand } from './commands/file-commands.ts'
import { addFindCommand } from './commands/find-command.ts'
import { addHistoryCommand } from './commands/history-command.ts'
import { addIngestCommand } from './commands/ingest-command.ts'
import { addLintCommand } from './commands/lint-command.ts'
import { addListCommand } from './commands/list-command.ts'
import { addListsCommand } from './commands/lists-command.ts'
import { addLockCommand, addUnlockCommand } from './commands/lock-commands.ts'
import { addMarkCommand } from './commands/mark-command.ts'
import { addNoticeCommand } from './commands/notice-command.ts'
import { addPresetsCommand } from './commands/presets-command.ts'
import { addReadCommand } from './commands/read-command.ts'
import { addRecallCommand } from './commands/recall/recall-command.ts'
import { addRecipientsCommand } from './commands/recipients-command.ts'
import { addReencodeCommand } from './commands/reencode-command.ts'
import { addRenameCommand } from './commands/rename-command.ts'
import { addReplaceCommand } from './commands/replace-command.ts'
import { addReportCommand } from './commands/report-command.ts'
import { addRestoreCommand } from './commands/restore-command.ts'
import { addRulesCommand } from './commands/rules/rules-command.ts'
import { addRunCommand } from './commands/run-command.ts'
import { addSampleCommand } from './commands/sample-command.ts'
import { addScanCommand } from './commands/scan-command.ts'
import { addServeCommand } from './commands/serve-command.ts'
import { addSettingsCommand } from './commands/settings-command.ts'
import { addSpellCommand } from './commands/spell-command.ts'
import { addTemplateCommand } from './commands/template-command.ts'
import { addRedoCommand, addUndoCommand } from './commands/turn-back-commands.ts'
import { addVaultCommand } from './commands/vault-command.ts'

const afterHelp = `
The desktop opens with "npm start", the same desk in a browser with "npm run serve".

Exit codes: 0 done · 1 some files failed (each is named) · 2 bad input · 3 verification failed · 4 not found ·
5 conflict (changed meanwhile, locked, nothing to do, values not known) · 6 tool or storage unavailable`

/** The whole command line. Parsing throws CommanderError for arguments that are none and after help; each command sets the exit code. */
export function createProgram(): Command {
  // Positional: what follows a command is that command's own, so that "--" keeps its meaning in "read -- -a.jpg".
  const program = new Command('erratum').enablePositionalOptions().exitOverride()
  program.description('The correction desk for wire photos').version(engineVersion).addHelpText('after', afterHelp)
  // Errors are told in one place and one form, by refuseArguments.
  program.configureOutput({ outputError: () => undefined, writeErr: () => undefined })
  addDeskOptions(program)
  addReadCommand(program)
  addEditCommand(program)
  addReplaceCommand(program)
  addCodesCommand(program)
  addTemplateCommand(program)
  addLintCommand(program)
  addReencodeCommand(program)
  addFindCommand(program)
  addListCommand(program)
  addScanCommand(program)
  addIngestCommand(program)
  addSampleCommand(program)
  addNoticeCommand(program)
  addLockCommand(program)
  addUnlockCommand(program)
  addMarkCommand(program)
  addHistoryCommand(program)
  addUndoCommand(program)
  addRedoCommand(program)
  addRestoreCommand(program)
  addReportCommand(program)
  addAuditCommand(program)
  addExportCommand(program)
  addPresetsCommand(program)
  addContactSheetCommand(program)
  addRenameCommand(program)
  addCopyCommand(program)
  addMoveCommand(program)
  addTrashCommand(program)
  addUndoFilesCommand(program)
  addSettingsCommand(program)
  addSpellCommand(program)
  addListsCommand(program)
  addVaultCommand(program)
  addRecipientsCommand(program)
  addDestinationsCommand(program)
  addDeliverCommand(program)
  addDeliveriesCommand(program)
  addRecallCommand(program)
  addRulesCommand(program)
  addRunCommand(program)
  addServeCommand(program)
  return program
}
