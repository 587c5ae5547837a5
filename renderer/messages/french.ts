import type { FieldLabels } from './catalog.ts'
import app from './fr/app.json' with { type: 'json' }
import batch from './fr/batch.json' with { type: 'json' }
import caption from './fr/caption.json' with { type: 'json' }
import compare from './fr/compare.json' with { type: 'json' }
import contactSheet from './fr/contact-sheet.json' with { type: 'json' }
import delivery from './fr/delivery.json' with { type: 'json' }
import exportWords from './fr/export.json' with { type: 'json' }
import fieldLabels from './fr/field-labels.json' with { type: 'json' }
import fields from './fr/fields.json' with { type: 'json' }
import files from './fr/files.json' with { type: 'json' }
import history from './fr/history.json' with { type: 'json' }
import jobs from './fr/jobs.json' with { type: 'json' }
import keys from './fr/keys.json' with { type: 'json' }
import lists from './fr/lists.json' with { type: 'json' }
import marks from './fr/marks.json' with { type: 'json' }
import notices from './fr/notices.json' with { type: 'json' }
import replace from './fr/replace.json' with { type: 'json' }
import searches from './fr/searches.json' with { type: 'json' }
import settingWords from './fr/setting-words.json' with { type: 'json' }
import settings from './fr/settings.json' with { type: 'json' }
import state from './fr/state.json' with { type: 'json' }
import ui from './fr/ui.json' with { type: 'json' }

/** The words of the desk in French; the same messages with the same arguments as in English. */
export const french = {
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
  'setting-words': settingWords,
  state,
  ui
}

/** The labels of fields and their parts in French. */
export const frenchFieldLabels: FieldLabels = fieldLabels
