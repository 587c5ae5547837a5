import { useId, useState } from 'react'
import { phrase } from '../messages/phrase.ts'
import type { Command } from '../state/command.ts'
import { searchCommands } from '../state/search-commands.ts'
import { useDesk } from '../state/use-desk.ts'
import { DialogBox } from '../ui/dialog-box.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import { useListCursor } from '../ui/use-list-cursor.ts'
import './command-palette.css'

/** All commands of what is on show, found by typing. */
export function CommandPalette() {
  const offers = useDesk((desk) => desk.offers)
  const close = useDesk((desk) => desk.closeOverlay)
  const [text, setText] = useState('')
  const id = useId()
  const found = searchCommands([...offers.values()].reverse().flat(), text)

  const run = (command: Command | undefined): void => {
    if (!command || command.refusal !== undefined) return
    close()
    command.run()
  }
  const { chosen, moveTo, current, press } = useListCursor(found.length, (at) => run(found[at]))
  return (
    <DialogBox title={phrase('app.commands')} bare place="top" width={480} onClose={close}>
      <input
        className="palette-field"
        autoFocus
        role="combobox"
        aria-label={phrase('app.find-command')}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found[chosen] ? `${id}-${found[chosen].id}` : undefined}
        placeholder={phrase('app.find-command')}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          moveTo(0)
        }}
        onKeyDown={press}
      />
      <div id={`${id}-list`} className="palette-list" role="listbox" aria-label={phrase('app.commands')}>
        {found.map((command, index) => (
          <div
            key={command.id}
            id={`${id}-${command.id}`}
            ref={index === chosen ? current : undefined}
            role="option"
            aria-selected={index === chosen}
            aria-disabled={command.refusal === undefined ? undefined : true}
            className="palette-item"
            onPointerMove={() => moveTo(index)}
            tabIndex={-1}
            onPointerUp={() => run(command)}
          >
            <span className="cut grow">{command.title}</span>
            <span className="third cut">{command.refusal ?? command.group}</span>
            <span className="palette-keys">{command.keys?.[0] && <KeyCap keys={command.keys[0]} asIs />}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="palette-none third">{phrase('app.no-command')}</p>}
    </DialogBox>
  )
}
