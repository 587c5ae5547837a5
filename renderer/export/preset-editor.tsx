import type { ExportPreset } from '../../shared/contract/export-preset.ts'
import { templateVariables } from '../../shared/export/name-template.ts'
import type { ChangePreset } from './change-preset.ts'
import { PresetChoice, PresetInput, PresetLine, PresetTicks } from './preset-field.tsx'
import { PresetPicture } from './preset-picture.tsx'

/** Every part of a preset, to be changed. What is changed is tried in the first result at once, and saved when a person says so. */
export function PresetEditor({ preset, change }: { readonly preset: ExportPreset; readonly change: ChangePreset }) {
  const { metadata, caption } = preset
  return (
    <div className="preset-editor">
      <PresetLine head="Called">
        <PresetInput label="Called" value={preset.label} onChange={(label) => change({ label })} />
      </PresetLine>
      <PresetPicture preset={preset} change={change} />
      <PresetChoice
        head="Metadata"
        keys={['all', 'caption-and-credit', 'copyright']}
        choices={{ all: 'All', 'caption-and-credit': 'Caption and credit', copyright: 'Copyright only' }}
        chosen={metadata.keep}
        onChoose={(keep) => change({ metadata: { ...metadata, keep } })}
      />
      <PresetTicks
        head="Take out"
        keys={['gps', 'serial-numbers', 'face-names']}
        choices={{ gps: 'GPS', 'serial-numbers': 'Serial numbers', 'face-names': 'Face names' }}
        chosen={metadata.strip}
        onChange={(strip) => change({ metadata: { ...metadata, strip } })}
      />
      <PresetChoice
        head="C2PA"
        keys={['keep', 'drop']}
        choices={{ keep: 'Keep in original bytes', drop: 'Drop' }}
        chosen={metadata.credentials}
        onChoose={(credentials) => change({ metadata: { ...metadata, credentials } })}
      />
      <PresetTicks
        head="Cut from caption"
        keys={['head', 'boilerplate']}
        choices={{ head: '“CORRECTION -”', boilerplate: 'The notice’s text' }}
        chosen={(['head', 'boilerplate'] as const).filter((part) => caption[part] === 'cut')}
        onChange={(cut) =>
          change({
            caption: {
              head: cut.includes('head') ? 'cut' : 'keep',
              boilerplate: cut.includes('boilerplate') ? 'cut' : 'keep'
            }
          })
        }
      />
      <PresetLine head="File name">
        <PresetInput label="File name" mono value={preset.fileName} onChange={(fileName) => change({ fileName })} />
      </PresetLine>
      <PresetLine head="Folders">
        <PresetInput label="Folders" mono value={preset.folder} onChange={(folder) => change({ folder })} />
      </PresetLine>
      <p className="third preset-hint">
        {Object.keys(templateVariables)
          .map((name) => `{${name}}`)
          .join(' ')}
      </p>
      <PresetChoice
        head="Name taken"
        keys={['number', 'refuse']}
        choices={{ number: 'Add -2, -3', refuse: 'Refuse the photo' }}
        chosen={preset.nameTaken}
        onChoose={(nameTaken) => change({ nameTaken })}
      />
      <PresetTicks
        head="Beside"
        keys={['csv', 'json', 'ninjs']}
        choices={{ csv: 'CSV list', json: 'JSON list', ninjs: 'ninjs list' }}
        chosen={preset.manifest}
        onChange={(manifest) => change({ manifest })}
      />
      <PresetTicks
        head="Sidecar"
        keys={['xmp']}
        choices={{ xmp: 'XMP beside each file' }}
        chosen={preset.sidecar ? ['xmp'] : []}
        onChange={(chosen) => change({ sidecar: chosen.length > 0 })}
      />
    </div>
  )
}
