import { runCommand } from './run-command.mjs'

/**
 * The version of an Electron executable, or the system's own words when it does not run here (a library is missing,
 * another processor). Asking it to act as Node loads everything it links to, without a screen.
 */
export const electronVersion = async (executable) => {
  const { NODE_OPTIONS: _, ...env } = process.env
  const { code, output } = await runCommand(executable, ['-p', 'process.versions.electron'], {
    env: { ...env, ELECTRON_RUN_AS_NODE: '1' },
    timeoutMs: 30_000
  })
  const version = output.trim()
  return code === 0 && /^\d+\.\d+\.\d+/.test(version) ? { version } : { problem: version.split('\n')[0] ?? '' }
}
