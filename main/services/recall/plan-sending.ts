import type { ExportPreset } from '../../../shared/contract/export-preset.ts'
import type { Recall, RecalledPhoto, RecallLine, RecallResult } from '../../../shared/contract/recall.ts'
import type { DeskParts } from '../desk-parts.ts'
import { listPresets } from '../export/export-presets.ts'

/** One right file that is to take the place of a wrong one. */
export interface RightFile {
  readonly photo: RecalledPhoto
  readonly line: RecallLine
  readonly preset: ExportPreset
  /** What the wrong one is called there. */
  readonly name: string
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
    if (!places.has(line.destination)) {
      const message = `${fileName} went to ${line.destination}, which is no destination any more. It was not sent. Add the destination again.`
      refuse({ code: 'not-found', message })
      continue
    }
    for (const name of line.wrongPresets) {
      const preset = presets.get(name)
      const wrong = line.versions.findLast((version) => version.wrong && version.preset === name)
      if (preset !== undefined && wrong !== undefined) files.push({ photo, line, preset, name: wrong.name })
      else
        refuse({
          code: 'not-found',
          message: `${fileName} was exported by the preset ${name}, which is gone. It was not sent. Make a preset of that name, or export and deliver it by another one.`
        })
    }
  }
  return { files, failed }
}
