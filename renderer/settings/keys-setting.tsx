import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { SettingRow } from './setting-row.tsx'

/** The keys of commands: a person's own in this window, changed in a list of all commands. */
export function KeysSetting() {
  const keyChanges = useDesk((desk) => desk.keyChanges)
  const resetKeys = useDesk((desk) => desk.resetKeys)
  const openOverlay = useDesk((desk) => desk.openOverlay)
  const count = Object.keys(keyChanges).length
  return (
    <SettingRow
      label="Keys of commands"
      line="Yours, in this window: others at the desk keep theirs. The key ? shows them all, to be printed too."
      onDefault={count > 0 ? resetKeys : undefined}
    >
      <Button onPress={() => openOverlay({ name: 'change-keys' })}>Change keys…</Button>
      {count > 0 && <span className="third">{count === 1 ? '1 is your own' : `${count} are your own`}</span>}
    </SettingRow>
  )
}
