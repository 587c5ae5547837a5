import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { AuditResult } from '../../../shared/contract/audit.ts'
import type { Command } from '../../state/command.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import { useCommands } from '../../state/use-commands.ts'
import { useDesk } from '../../state/use-desk.ts'

/** The check of the record: what the last one found, and how to begin one. */
export interface Audit {
  readonly result: AuditResult | null
  readonly running: boolean
  readonly problem: string | null
  readonly verify: () => void
}

/** Checks the record when asked; leaving the screen gives the check up. */
export function useAudit(): Audit {
  const client = useDesk((desk) => desk.engine.client)
  const [told, setTold] = useState<Omit<Audit, 'verify'>>({ result: null, running: false, problem: null })
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const verify = useCallback(() => {
    stop.current?.abort()
    const mine = new AbortController()
    stop.current = mine
    setTold({ result: null, running: true, problem: null })
    client.audit.verify({}, { signal: mine.signal }).then(
      (result) => setTold({ result, running: false, problem: null }),
      (error: unknown) => {
        if (!mine.signal.aborted) setTold({ result: null, running: false, problem: describeFailure(error).words })
      }
    )
  }, [client])
  const { running } = told
  const commands = useMemo(
    (): readonly Command[] => [
      {
        id: 'audit.verify',
        group: 'Record',
        title: 'Check the record',
        keys: ['v'],
        refusal: running ? 'The record is being checked' : undefined,
        run: verify
      }
    ],
    [running, verify]
  )
  useCommands(commands)
  return { ...told, verify }
}
