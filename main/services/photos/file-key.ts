import { stat } from 'node:fs/promises'

/**
 * Which file of its disk this is, whatever it is called and whatever it holds: device, file number and the moment it was made. Null where the disk
 * tells no such moment: numbers alone are given out again, and a wrong guess is worse than none. Errors of the disk are thrown as they come.
 */
export async function tellFileKey(path: string): Promise<string | null> {
  const { dev, ino, birthtimeNs } = await stat(path, { bigint: true })
  return ino === 0n || birthtimeNs === 0n ? null : `${dev}:${ino}:${birthtimeNs}`
}
