import { phrase } from '../messages/phrase.ts'
import { Button } from '../ui/button.tsx'
import { Tick } from '../ui/tick.tsx'
import './column-ticks.css'

/** One thing to tick: its name, and what it says. */
export interface TickEntry<Key extends string> {
  readonly key: Key
  readonly label: string
  readonly says?: string
}

/** A list of ticks; Tab goes from one to the next, Space ticks. */
export function ColumnTicks<Key extends string>(props: {
  readonly label: string
  readonly entries: readonly TickEntry<Key>[]
  readonly ticked: ReadonlySet<Key>
  readonly onTicked: (ticked: ReadonlySet<Key>) => void
}) {
  const { label, entries, ticked, onTicked } = props
  const turn = (key: Key): void => {
    const next = new Set(ticked)
    if (!next.delete(key)) next.add(key)
    onTicked(next)
  }
  return (
    <div className="column-ticks-box">
      <div className="column-ticks-bar">
        <Button kind="quiet" onPress={() => onTicked(new Set(entries.map(({ key }) => key)))}>
          {phrase('files.tick-all')}
        </Button>
        <Button kind="quiet" onPress={() => onTicked(new Set())}>
          {phrase('files.tick-none')}
        </Button>
      </div>
      <ul className="column-ticks" aria-label={label}>
        {entries.map(({ key, label: name, says }) => (
          <li key={key} className="column-tick">
            <Tick label={name} state={ticked.has(key) ? 'on' : 'off'} onPress={() => turn(key)} />
            <button type="button" tabIndex={-1} className="column-tick-name" onClick={() => turn(key)}>
              <span className={ticked.has(key) ? 'strong' : ''}>{name}</span>
              {says !== undefined && (
                <span className="third cut" dir="auto">
                  {says}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
