import { useMemo } from 'react'
import { phrase } from '../../messages/phrase.ts'
import type { Command } from '../../state/command.ts'
import { useCommands } from '../../state/use-commands.ts'
import type { Audit } from './use-audit.ts'

/** The keys of the record: V checks, M makes a checkpoint, X exports. */
export function useAuditCommands(view: {
  readonly audit: Audit
  readonly busy: string | undefined
  readonly openExport: () => void
}): void {
  const { audit, busy, openExport } = view
  const { verify, checkpoint } = audit
  const commands = useMemo((): readonly Command[] => {
    const all = { group: phrase('history.record'), refusal: busy }
    return [
      { ...all, id: 'audit.verify', title: phrase('history.check-record'), keys: ['v'], run: verify },
      { ...all, id: 'audit.checkpoint', title: phrase('history.make-checkpoint'), keys: ['m'], run: checkpoint },
      { ...all, id: 'audit.export', title: phrase('history.export-bundle'), keys: ['x'], run: openExport }
    ]
  }, [verify, checkpoint, busy, openExport])
  useCommands(commands)
}
