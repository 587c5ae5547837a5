import { debianPackage } from './debian-package.mjs'
import { onPath } from './on-path.mjs'

/** Whether windows can be shown here: always on macOS and Windows, elsewhere where a display server is named. */
export const hasScreen = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)

/**
 * The words to put before a command that opens windows in a test: a virtual screen of its own on Linux, so that a test
 * neither needs a screen nor takes the one in use; none elsewhere. As root on Debian installs it where it is missing;
 * throws one sentence where there is no screen of either kind.
 */
export const testScreen = async () => {
  if (process.platform !== 'linux') return []
  if (onPath('xvfb-run') === undefined || onPath('xauth') === undefined) {
    try {
      await debianPackage({ packages: ['xvfb', 'xauth'], purpose: 'the desktop tests' })
    } catch (error) {
      if (hasScreen()) return []
      throw error
    }
  }
  return ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1600x1200x24']
}
