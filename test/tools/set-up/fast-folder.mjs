import { existsSync, statfsSync } from 'node:fs'

const inMemory = '/dev/shm'
const leastFree = 4e9

/**
 * Where tests put what they make and throw away, as environment: in memory where the system has 4 GB of room for that.
 * The desk syncs every write to the disk, and on a slow one the tests would mostly wait for it.
 */
export const inFastFolder = () => (hasRoom() ? { TMPDIR: inMemory } : {})

const hasRoom = () => {
  if (!existsSync(inMemory)) return false
  const { bavail, bsize } = statfsSync(inMemory)
  return bavail * bsize >= leastFree
}
