import { phrase } from '../messages/phrase.ts'
import type { Screen } from './screen.ts'

/** What a button that goes back to a screen says. */
export const screenNames: Readonly<Record<Screen['name'], string>> = {
  sheet: phrase('state.contact-sheet'),
  notices: phrase('state.notices'),
  notice: phrase('state.notice'),
  history: phrase('state.history'),
  change: phrase('state.change'),
  'history-search': phrase('state.history-search'),
  batch: phrase('state.batch'),
  compare: phrase('state.compare'),
  replace: phrase('state.replace'),
  recall: phrase('state.recall'),
  audit: phrase('state.record'),
  info: phrase('state.info'),
  settings: phrase('state.settings')
}
