import type { DeskSettings } from '../../shared/contract/settings.ts'
import { settingWords } from '../../shared/settings/setting-words.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { PathSetting } from './path-setting.tsx'
import type { SettingsWork } from './use-settings.ts'

const fileName = 'erratum-checkpoints.txt'

/** The file outside the desk that every checkpoint is added to, and the way to the record itself. */
export function RecordSetting(props: { readonly settings: DeskSettings; readonly save: SettingsWork['save'] }) {
  const openScreen = useDesk((desk) => desk.openScreen)
  return (
    <PathSetting
      words={settingWords.anchorFile}
      path={props.settings.anchorFile}
      placeholder="None is set. Type a full path."
      ask="Keep checkpoints in a folder on another disk"
      giveUp="Keep none"
      placeOf={(folder) => `${folder.replace(/[\\/]$/, '')}/${fileName}`}
      onSet={(anchorFile) =>
        props.save(
          { anchorFile },
          anchorFile === null ? 'No checkpoint leaves the machine' : `Checkpoints are added to ${anchorFile}`
        )
      }
    >
      <Button onPress={() => openScreen({ name: 'audit' })}>Check the record</Button>
    </PathSetting>
  )
}
