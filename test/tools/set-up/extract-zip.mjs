import { debianPackage } from './debian-package.mjs'
import { runCommand } from './run-command.mjs'

// Python's own extractor drops the file modes, which the zip keeps in the upper half of external_attr.
const python = `
import os, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    for entry in archive.infolist():
        if entry.filename.startswith(sys.argv[3]): continue
        path = archive.extract(entry, sys.argv[2])
        mode = entry.external_attr >> 16
        if mode & 0o777: os.chmod(path, mode & 0o777)
`

/**
 * Unpacks `zip` into `folder`, leaving out everything under the folder `without` of the archive, with file modes kept.
 * Takes whichever of unzip, bsdtar and python3 the machine has; as root on Debian installs unzip when it has none.
 * Throws with one sentence when there is no way.
 */
export const extractZip = async ({ zip, folder, without }) => {
  const ways = [
    ['unzip', ['-q', '-o', zip, '-d', folder, '-x', `${without}/*`]],
    ['bsdtar', ['-xf', zip, '-C', folder, '--exclude', `${without}/*`]],
    ['python3', ['-c', python, zip, folder, `${without}/`]]
  ]
  for (const [command, args] of ways) {
    const { code, output } = await runCommand(command, args)
    if (code === 0) return
    if (code !== 127) throw new Error(`${command} could not unpack ${zip}: ${output.trim().slice(0, 400)}`)
  }
  await debianPackage({ packages: ['unzip'], purpose: 'unpacking Electron' })
  const { code, output } = await runCommand(...ways[0])
  if (code !== 0) throw new Error(`unzip could not unpack ${zip}: ${output.trim().slice(0, 400)}`)
}
