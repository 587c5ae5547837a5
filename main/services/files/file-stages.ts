import { join } from 'node:path'
import { openExportStage } from '../export/export-stage.ts'

/** Private folders beside the places files go to, so that a finished copy gets its name in one step. Disposing takes them away. */
export interface FileStages extends AsyncDisposable {
  /** A path for a copy on its way into this folder. */
  pathIn(folder: string): Promise<string>
}

/** Opens a stage in a folder when the first copy goes there. */
export function createFileStages(): FileStages {
  const open = new AsyncDisposableStack()
  const folders = new Map<string, Promise<string>>()
  let count = 0
  const openIn = async (folder: string): Promise<string> => open.use(await openExportStage(folder)).folder
  return {
    pathIn: async (folder) => {
      const stage = folders.get(folder) ?? openIn(folder)
      folders.set(folder, stage)
      count += 1
      return join(await stage, `${count}`)
    },
    [Symbol.asyncDispose]: () => open.disposeAsync()
  }
}
