import app from './en/app.json' with { type: 'json' }
import batch from './en/batch.json' with { type: 'json' }
import caption from './en/caption.json' with { type: 'json' }
import compare from './en/compare.json' with { type: 'json' }
import contactSheet from './en/contact-sheet.json' with { type: 'json' }
import delivery from './en/delivery.json' with { type: 'json' }
import exportWords from './en/export.json' with { type: 'json' }

import fields from './en/fields.json' with { type: 'json' }
import files from './en/files.json' with { type: 'json' }
import history from './en/history.json' with { type: 'json' }
import jobs from './en/jobs.json' with { type: 'json' }
import keys from './en/keys.json' with { type: 'json' }
import lists from './en/lists.json' with { type: 'json' }
import marks from './en/marks.json' with { type: 'json' }
import notices from './en/notices.json' with { type: 'json' }
import replace from './en/replace.json' with { type: 'json' }
import searches from './en/searches.json' with { type: 'json' }
import settings from './en/settings.json' with { type: 'json' }
import state from './en/state.json' with { type: 'json' }
import ui from './en/ui.json' with { type: 'json' }
import { settingMessages } from './setting-messages.ts'

/** The words of the desk in English, by area (a folder of the renderer): ICU messages. English is complete, and says which messages there are. */
export const english = {
  app,
  batch,
  caption,
  compare,
  'contact-sheet': contactSheet,
  delivery,
  export: exportWords,
  fields,
  files,
  history,
  jobs,
  keys,
  lists,
  marks,
  notices,
  replace,
  searches,
  settings,
  'setting-words': settingMessages,
  state,
  ui
}
