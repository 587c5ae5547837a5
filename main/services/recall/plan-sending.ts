import type { ExportPreset } from '../../../shared/contract/export-preset.ts'
import type { Recall, RecalledPhoto, RecallLine, RecallResult, RecallVersion } from '../../../shared/contract/recall.ts'
import type { DeskParts } from '../desk-parts.ts'
import { contactSheetPreset } from '../export/contact-sheet-preset.ts'
import { listPresets } from '../export/export-presets.ts'
import { draggedOut } from './list-folder-places.ts'

/** One right file that is to take the place of a wrong one. */
export interface RightFile {
  readonly photo: RecalledPhoto
  readonly line: RecallLine
  readonly preset: ExportPreset
  /** The latest wrong one there. */
  readonly wrong: RecallVersion
}

type Failed = RecallResult['failed'][number]

/**
 * What is to be made and sent for lines that hold a wrong version, and what cannot be, with the reason. Killed photos are neither: of them there
 * is no right version.
 */
export async function planSending(
  desk: Pick<DeskParts, 'store'>,
  { photos }: Recall,
  lines: readonly RecallLine[]
): Promise<{ readonly files: readonly RightFile[]; readonly failed: readonly Failed[] }> {
  const presets = new Map((await listPresets(desk)).map((preset) => [preset.name, preset]))
  const places = new Set((await desk.store.destinations.list()).map(({ name }) => name))
  const files: RightFile[] = []
  const failed: Failed[] = []
  for (const line of lines) {
    const photo = photos.find(({ photoId }) => photoId === line.photoId)
    if (photo === undefined || photo.barred || line.state !== 'holds-wrong') continue
    const { path, fileName, refusal } = photo
    const refuse = (reason: Pick<Failed, 'code' | 'message'>) => failed.push({ path, who: line.who, ...reason })
    if (refusal !== null) {
      refuse(refusal)
      continue
    }
    if (!line.folder && !places.has(line.destination)) {
      const message = `${fileName} went to ${line.destination}, which is no destination any more. It was not sent. Add the destination again.`
      refuse({ code: 'not-found', message })
      continue
    }
    if (line.folder && line.destination === draggedOut) {
      refuse({ code: 'not-found', message: tellDragged(fileName) })
      continue
    }
    for (const name of line.wrongPresets) {
      const preset = presets.get(name)
      const wrong = line.versions.findLast((version) => version.wrong && version.preset === name)
      if (line.folder && preset?.sidecar === true) refuse({ code: 'bad-input', message: tellSidecar(fileName, name) })
      else if (preset !== undefined && wrong !== undefined) files.push({ photo, line, preset, wrong })
      else refuse({ code: 'not-found', message: tellUnmakeable(fileName, name, wrong?.name ?? fileName) })
    }
  }
  return { files, failed }
}

// Why no preset of the desk makes the right file.
function tellUnmakeable(fileName: string, preset: string, wrongName: string): string {
  if (preset === contactSheetPreset)
    return `${fileName} is on the contact sheet ${wrongName}. It was not sent. Make the sheet again and deliver it, or note their answer.`
  return `${fileName} was exported by the preset ${preset}, which is gone. It was not sent. Make a preset of that name, or export and deliver it by another one.`
}

const tellDragged = (fileName: string): string =>
  `${fileName} was dragged into another program; the desk is not told which, or where it put it. Nothing was replaced. Drag the right one there, and close the line with a reason.`

// What lies beside a picture may hold words somebody typed there since.
const tellSidecar = (fileName: string, preset: string): string =>
  `${fileName} was exported by the preset ${preset}, which puts a sidecar beside it. Nothing there was replaced. Export it again by hand, and close the folder with a reason.`
