import { phrase } from '../messages/phrase.ts'
import './byte-gauge.css'

/** "1,642 / 2,000 B": bytes used of a limit, over it in the state's colour and weight. */
export function ByteCounter({ bytes, limit }: { readonly bytes: number; readonly limit: number }) {
  return (
    <span className={bytes > limit ? 'byte-counter over figures' : 'byte-counter figures'}>
      {phrase('ui.bytes-of-limit', { bytes, limit })}
    </span>
  )
}

/** A gauge of bytes used of a limit; full and orange over it. The counter beside it says the figures. */
export function ByteGauge({ bytes, limit }: { readonly bytes: number; readonly limit: number }) {
  const percent = Math.min(100, Math.round((100 * bytes) / limit))
  return (
    <span className={bytes > limit ? 'byte-gauge over' : 'byte-gauge'} aria-hidden="true">
      <span className="byte-gauge-used" style={{ width: `${percent}%` }} />
    </span>
  )
}
