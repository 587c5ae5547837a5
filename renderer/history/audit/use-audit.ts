import { useCallback, useEffect, useRef, useState } from 'react'
import type { AuditResult, AuditStatus, AuditStep } from '../../../shared/contract/audit.ts'
import { phrase } from '../../messages/phrase.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import { useDesk, useDeskStore } from '../../state/use-desk.ts'

/** The record: how far it is signed, what its last check found, and what can be done with it. */
export interface Audit {
  readonly status: AuditStatus | null
  readonly result: AuditResult | null
  /** What runs: a check with how far it is, or another act. */
  readonly running: Omit<AuditStep, 'result'> | 'checkpoint' | 'export' | null
  readonly problem: string | null
  readonly verify: () => void
  readonly stop: () => void
  readonly checkpoint: () => void
  /** Writes the record to a new file of this full path, with its page and verifier beside it. */
  readonly exportTo: (path: string) => void
}

type Told = Pick<Audit, 'result' | 'running' | 'problem'>

const idle: Told = { result: null, running: null, problem: null }

/** Works the record from its screen; leaving that gives a check up. */
export function useAudit(): Audit {
  const store = useDeskStore()
  const client = useDesk((desk) => desk.engine.client)
  const entries = useDesk((desk) => desk.info?.entries)
  const [status, setStatus] = useState<AuditStatus | null>(null)
  const [told, setTold] = useState<Told>(idle)
  const check = useRef<AbortController | null>(null)
  const fail = useCallback((error: unknown) => setTold({ ...idle, problem: describeFailure(error).words }), [])
  const readStatus = useCallback(() => client.audit.status({}).then(setStatus, fail), [client, fail])
  useEffect(() => {
    if (entries !== undefined) void readStatus()
  }, [entries, readStatus])
  useEffect(() => () => check.current?.abort(), [])

  const verify = useCallback(async () => {
    check.current?.abort()
    const mine = new AbortController()
    check.current = mine
    setTold({ ...idle, running: { stage: 'ledger', done: 0, total: 0 } })
    try {
      for await (const { result, ...step } of await client.audit.verify({}, { signal: mine.signal })) {
        if (mine.signal.aborted) return
        setTold(result === null ? { ...idle, running: step } : { ...idle, result })
      }
    } catch (error) {
      if (!mine.signal.aborted) fail(error)
    }
  }, [client, fail])
  const stop = useCallback(() => {
    check.current?.abort()
    setTold(idle)
  }, [])
  const act = useCallback(
    async (running: 'checkpoint' | 'export', work: () => Promise<string>) => {
      setTold((before) => ({ ...before, running, problem: null }))
      try {
        store.getState().say({ kind: 'fact', words: await work() })
        setTold((before) => ({ ...before, running: null }))
      } catch (error) {
        fail(error)
      }
      await readStatus()
    },
    [store, fail, readStatus]
  )
  const checkpoint = useCallback(
    () =>
      act('checkpoint', async () => {
        const { size, made, anchor } = await client.audit.checkpoint({})
        const signed = made
          ? phrase('history.signed-to', { entry: size })
          : phrase('history.signed-already', { entry: size })
        if (anchor === null) return signed
        return anchor.problem === null
          ? phrase('history.and-added', { signed, path: anchor.path })
          : phrase('history.told-and', { told: signed, more: anchor.problem })
      }),
    [act, client]
  )
  const exportTo = useCallback(
    (path: string) =>
      act('export', async () => {
        const { files, entries: count } = await client.audit.export({ to: path })
        return phrase('history.wrote-entries', { count, files: files.join(', ') })
      }),
    [act, client]
  )
  return {
    status,
    ...told,
    verify: () => void verify(),
    stop,
    checkpoint: () => void checkpoint(),
    exportTo: (path) => void exportTo(path)
  }
}
