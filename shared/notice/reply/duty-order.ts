import type { Duty } from '../parsed-notice.ts'

/** Every duty, in the order in which a desk is asked to do them. */
export const dutyOrder: readonly Duty[] = [
  'stop-using',
  'remove-online',
  'remove-social',
  'remove-archive',
  'disable-access',
  'delete',
  'replace',
  'tell-third-parties'
]
