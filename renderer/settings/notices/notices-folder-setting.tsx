import type { DeskSettings } from '../../../shared/contract/settings.ts'
import { settingWords } from '../../../shared/settings/setting-words.ts'
import { FolderFacts } from '../../notices/drop/folder-facts.tsx'
import { PathSetting } from '../path-setting.tsx'
import type { SettingsWork } from '../use-settings.ts'

/** The folder whose new files are taken in as notices: chosen in the desktop, typed in a browser. */
export function NoticesFolderSetting(props: { readonly settings: DeskSettings; readonly save: SettingsWork['save'] }) {
  return (
    <PathSetting
      words={settingWords.noticesFolder}
      path={props.settings.noticesFolder}
      placeholder="None is watched. Type a full path."
      ask="Watch a folder for notices"
      giveUp="Stop watching"
      onSet={(noticesFolder) =>
        props.save(
          { noticesFolder },
          noticesFolder === null ? 'No notices folder is watched' : `Notices are watched for in ${noticesFolder}`
        )
      }
    >
      <FolderFacts />
    </PathSetting>
  )
}
