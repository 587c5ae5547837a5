import type { ReactNode } from 'react'
import { phrase } from '../messages/phrase.ts'
import { Button } from '../ui/button.tsx'

/**
 * One setting: its name, its control, and the line that says what it does, before a control that is long. `onDefault` only where it is not as
 * on a new desk.
 */
export function SettingRow(props: {
  readonly label: string
  readonly line: string
  readonly lineFirst?: boolean
  readonly children: ReactNode
  readonly onDefault: (() => void) | undefined
}) {
  const line = <p className="setting-line second">{props.line}</p>
  return (
    <section className="setting-row" aria-label={props.label}>
      <h3 className="setting-label">{props.label}</h3>
      <div className="setting-control">
        {props.lineFirst && line}
        <div className="setting-controls">
          {props.children}
          {props.onDefault && (
            <Button
              kind="quiet"
              label={phrase('settings.set-usual', { setting: props.label })}
              onPress={props.onDefault}
            >
              {phrase('settings.as-new')}
            </Button>
          )}
        </div>
        {!props.lineFirst && line}
      </div>
    </section>
  )
}
