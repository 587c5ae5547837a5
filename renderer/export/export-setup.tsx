import { FolderOpen } from 'lucide-react'
import type { ExportPreset } from '../../shared/contract/export-preset.ts'
import { describePreset } from '../../shared/export/describe-preset.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import '../ui/field-box.css'
import '../ui/row.css'

/** What is exported how and where to: preset with its facts, folder. */
export function ExportSetup(props: {
  readonly presets: readonly ExportPreset[]
  readonly chosen: string
  readonly folder: string
  readonly problem: string | null
  readonly onChoose: (preset: string) => void
  readonly onFolder: (folder: string) => void
}) {
  const host = useDesk((desk) => desk.engine.host)
  const preset = props.presets.find(({ name }) => name === props.chosen)
  const pick = async () => {
    const folder = await host?.pickFolder('Export to')
    if (folder) props.onFolder(folder)
  }
  return (
    <>
      <div className="export-presets" role="radiogroup" aria-label="Preset">
        {props.presets.map(({ name, label }) => (
          <button
            key={name}
            type="button"
            role="radio"
            aria-checked={name === props.chosen}
            className={name === props.chosen ? 'row export-preset selected' : 'row export-preset'}
            onClick={() => props.onChoose(name)}
          >
            <span className="strong">{label}</span>
          </button>
        ))}
      </div>
      {preset && (
        <dl className="export-facts">
          {describePreset(preset).map(([head, words]) => (
            <div key={head}>
              <dt>{head}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className="export-folder">
        <label htmlFor="export-folder">To folder</label>
        <span className="field-box lead grow">
          <input
            id="export-folder"
            type="text"
            spellCheck={false}
            placeholder="/path/to/folder"
            value={props.folder}
            onChange={(event) => props.onFolder(event.target.value)}
          />
        </span>
        {host && (
          <Button icon={FolderOpen} onPress={() => void pick()}>
            Choose
          </Button>
        )}
      </div>
      {props.problem !== null && (
        <p className="export-problem" role="alert">
          {props.problem}
        </p>
      )}
    </>
  )
}
