import { basename } from 'node:path'

/** What a desk is called: the name of its folder. */
export function nameDesk(folder: string): string {
  return basename(folder) || folder
}
