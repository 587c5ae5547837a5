import { Check, CircleDot, HardDriveUpload, ShieldCheck, TriangleAlert } from 'lucide-react'
import type { Ref } from 'react'
import type { EngineState } from '../../shared/rpc/engine-status.ts'
import { phrase } from '../messages/phrase.ts'
import { useDesk } from '../state/use-desk.ts'
import { Icon } from '../ui/icon.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import './status-bar.css'

const engineWords: Readonly<Record<EngineState, string>> = {
  ready: phrase('app.engine-ready'),
  starting: phrase('app.engine-starting'),
  down: phrase('app.engine-restarting'),
  'given-up': phrase('app.engine-stopped')
}

/** The status bar of 24 px: the screen's facts left, the last save, the ledger and the engine right. */
export function StatusBar({ factsRef }: { readonly factsRef: Ref<HTMLDivElement> }) {
  const note = useDesk((state) => state.statusNote)
  const waiting = useDesk((state) => state.deskCounts?.waiting ?? 0)
  const entries = useDesk((state) => state.info?.entries)
  const state = useDesk(({ engineStatus }) => engineStatus.state)
  const openOverlay = useDesk((desk) => desk.openOverlay)
  return (
    <footer className="status-bar figures">
      <div ref={factsRef} className="status-facts" />
      <span className="grow" />
      <span className="status-note cut" role="status">
        {note && (
          <>
            <Icon of={Check} small /> {note}
          </>
        )}
      </span>
      {waiting > 0 && (
        <span className="status-ledger">
          <Icon of={HardDriveUpload} small /> {phrase('app.waiting', { count: waiting })}
        </span>
      )}
      {entries !== undefined && (
        <span className="status-ledger">
          <Icon of={ShieldCheck} small /> {phrase('app.ledger', { count: entries })}
        </span>
      )}
      <span>
        <Icon of={state === 'ready' ? CircleDot : TriangleAlert} small /> {engineWords[state]}
      </span>
      <button type="button" className="status-keys" onClick={() => openOverlay({ name: 'keys' })}>
        <KeyCap keys="?" /> {phrase('app.keys')}
      </button>
    </footer>
  )
}
