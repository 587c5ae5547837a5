import { phrase } from '../messages/phrase.ts'
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
      label={phrase('settings.keys-of-commands')}
      line={phrase('settings.keys-line')}
      onDefault={count > 0 ? resetKeys : undefined}
    >
      <Button onPress={() => openOverlay({ name: 'change-keys' })}>{phrase('settings.change-keys')}</Button>
      {count > 0 && <span className="third">{phrase('settings.own-keys', { count })}</span>}
    </SettingRow>
  )
}
