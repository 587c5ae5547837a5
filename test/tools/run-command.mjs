import { spawn } from 'node:child_process'

/**
 * Runs a command to its end and gives { code, output, seconds, timedOut }; never throws for a failing command.
 * `output` is both streams in order of arrival. A command that cannot be started gives code 127, one that is ended
 * because `timeoutMs` (10 minutes unless told) has passed gives code 124 and takes its children with it.
 */
export const runCommand = (command, args, { cwd, env = process.env, timeoutMs = 600_000 } = {}) =>
  new Promise((resolve) => {
    const begun = performance.now()
    const windows = process.platform === 'win32'
    // An own process group, so that a browser or a window server started by the command ends with it.
    const child = spawn(command, args, { cwd, env, detached: !windows, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let timedOut = false
    const collect = (chunk) => {
      output += chunk
    }
    child.stdout.setEncoding('utf8').on('data', collect)
    child.stderr.setEncoding('utf8').on('data', collect)
    const endGroup = () => {
      try {
        process.kill(windows ? child.pid : -child.pid, 'SIGKILL')
      } catch (error) {
        if (error.code !== 'ESRCH') throw error
      }
    }
    const timer = setTimeout(() => {
      timedOut = true
      endGroup()
    }, timeoutMs)
    const finish = (code) => {
      clearTimeout(timer)
      process.off('exit', endGroup)
      resolve({ code, output, timedOut, seconds: (performance.now() - begun) / 1000 })
    }
    child.on('error', (error) => {
      output += `${command}: ${error.message}\n`
      finish(127)
    })
    if (child.pid !== undefined) process.on('exit', endGroup)
    child.on('close', (code) => finish(timedOut ? 124 : (code ?? 128)))
  })
