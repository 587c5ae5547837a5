import { defaultSettings } from '../../../shared/settings/default-settings.ts'
import type { WritePolicy } from '../../services/ports/metadata-writer.ts'

/** How a file is written where nobody said otherwise: by the settings of a new desk. */
export const defaultWritePolicy: WritePolicy = {
  createIim: defaultSettings.createIim,
  fileTimes: defaultSettings.fileTimes,
  hardLinks: defaultSettings.hardLinks,
  cutIim: defaultSettings.overIimLimit === 'cut-iim' ? 'settings' : null
}
