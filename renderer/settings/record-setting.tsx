import type { DeskSettings } from '../../shared/contract/settings.ts'
import { phrase } from '../messages/phrase.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { nameSetting } from './name-setting.ts'
import { PathSetting } from './path-setting.tsx'
import type { SettingsWork } from './use-settings.ts'

const fileName = 'erratum-checkpoints.txt'

/** The file outside the desk that every checkpoint is added to, and the way to the record itself. */
export function RecordSetting(props: { readonly settings: DeskSettings; readonly save: SettingsWork['save'] }) {
  const openScreen = useDesk((desk) => desk.openScreen)
  return (
    <PathSetting
      words={nameSetting('anchorFile')}
      path={props.settings.anchorFile}
      placeholder={phrase('settings.no-anchor')}
      ask={phrase('settings.ask-anchor')}
      giveUp={phrase('settings.keep-none')}
      placeOf={(folder) => `${folder.replace(/[\\/]$/, '')}/${fileName}`}
      onSet={(anchorFile) =>
        props.save(
          { anchorFile },
          anchorFile === null ? phrase('settings.nothing-leaves') : phrase('settings.anchored-in', { path: anchorFile })
        )
      }
    >
      <Button onPress={() => openScreen({ name: 'audit' })}>{phrase('settings.check-record')}</Button>
    </PathSetting>
  )
}
