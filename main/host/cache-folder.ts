import { join } from 'node:path'
import type { DeskFolderQuestion } from './desk-folder.ts'

/** The user's own folder for what can be made again at any time, as the platform has it. */
export function findCacheFolder({
  platform,
  environment,
  home
}: Pick<DeskFolderQuestion, 'platform' | 'environment' | 'home'>): string {
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'Erratum')
  if (platform === 'win32')
    return join(environment['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'Erratum', 'Cache')
  // XDG base directories: an empty or relative value counts as unset.
  const cache = environment['XDG_CACHE_HOME']
  return join(cache?.startsWith('/') ? cache : join(home, '.cache'), 'erratum')
}
