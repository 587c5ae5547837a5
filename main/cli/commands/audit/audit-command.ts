import type { Command } from 'commander'
import { addCheckpointCommand, addRotateCommand } from './audit-checkpoint-commands.ts'
import { addEraseCommand } from './audit-erase-command.ts'
import { addExportRecordCommand, addProveCommand } from './audit-proof-commands.ts'
import { addStatusCommand } from './audit-status-command.ts'
import { addVerifyCommand } from './audit-verify-command.ts'

/** `erratum audit …`: checks the record, signs it, hands it to others. */
export function addAuditCommand(program: Command): void {
  const audit = program.command('audit').description('check the record of the desk, and let others check it')
  audit.enablePositionalOptions()
  addVerifyCommand(audit)
  addStatusCommand(audit)
  addCheckpointCommand(audit)
  addRotateCommand(audit)
  addProveCommand(audit)
  addExportRecordCommand(audit)
  addEraseCommand(audit)
}
