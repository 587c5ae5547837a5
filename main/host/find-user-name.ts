import { userInfo } from 'node:os'

/** The name of the account that runs this program. An account without an entry (a container's) is named by its number. */
export function findUserName(): string {
  try {
    return userInfo().username
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}`
  }
}
