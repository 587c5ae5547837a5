import type { Screen } from './screen.ts'

/** What a button that goes back to a screen says. */
export const screenNames: Readonly<Record<Screen['name'], string>> = {
  sheet: 'Contact sheet',
  notices: 'Notices',
  notice: 'Notice',
  history: 'History',
  change: 'Change',
  'history-search': 'Search in history',
  batch: 'Several photos',
  compare: 'Compare',
  replace: 'Find and replace',
  recall: 'Recall',
  audit: 'Record',
  info: 'Info',
  settings: 'Settings'
}
