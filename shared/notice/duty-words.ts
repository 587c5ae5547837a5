import type { Duty } from './parsed-notice.ts'

/** What each duty asks, as a person says it. */
export const dutyWords: Readonly<Record<Duty, string>> = {
  'remove-online': 'Remove from all online services',
  'remove-social': 'Remove from social media',
  'remove-archive': 'Remove from archives',
  delete: 'Delete from servers',
  'disable-access': 'Disable access',
  'stop-using': 'Stop using',
  replace: 'Replace',
  'tell-third-parties': 'Tell third parties'
}
