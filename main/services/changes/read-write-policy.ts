import type { DeskParts } from '../desk-parts.ts'
import type { WritePolicy } from '../ports/metadata-writer.ts'

/** How the desk writes photos now, by its settings. */
export async function readWritePolicy(desk: Pick<DeskParts, 'store'>): Promise<WritePolicy> {
  const { createIim, overIimLimit, fileTimes, hardLinks } = await desk.store.settings.read()
  return { createIim, fileTimes, hardLinks, cutIim: overIimLimit === 'cut-iim' ? 'settings' : null }
}
