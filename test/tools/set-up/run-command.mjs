import { spawn } from 'node:child_process'

// Ending by process.exit runs the handlers that end the commands under way.
const leave = (_signal, number) => process.exit(128 + number)

const endGroup = (child) => {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/**
 * Runs a command to its end and gives { code, output, seconds, timedOut }; never throws for a failing command.
 * `output` is both streams in order of arrival. A command that cannot be started gives code 127, one that is ended
 * because `timeoutMs` (10 minutes unless told) has passed gives code 124. What the command itself started and left
 * behind is ended with it.
 */
export const runCommand = (command, args, { cwd, env = process.env, timeoutMs = 600_000 } = {}) =>
  new Promise((resolve) => {
    const begun = performance.now()
    // An own process group, so that a browser or a window server started by the command can be ended with it.
    const detached = process.platform !== 'win32'
    const child = spawn(command, args, { cwd, env, detached, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let timedOut = false
    const collect = (chunk) => {
      output += chunk
    }
    const end = () => endGroup(child)
    const timer = setTimeout(() => {
      timedOut = true
      end()
    }, timeoutMs)
    const finish = (code) => {
      clearTimeout(timer)
      process.off('exit', end).off('SIGINT', leave).off('SIGTERM', leave).off('SIGHUP', leave)
      resolve({ code: timedOut ? 124 : (code ?? 128), output, timedOut, seconds: (performance.now() - begun) / 1000 })
    }
    child.stdout.setEncoding('utf8').on('data', collect)
    child.stderr.setEncoding('utf8').on('data', collect)
    child.on('error', (error) => {
      output += `${command}: ${error.message}\n`
      finish(127)
    })
    if (child.pid === undefined) return
    process.on('exit', end).on('SIGINT', leave).on('SIGTERM', leave).on('SIGHUP', leave)
    child.on('close', finish)
    child.on('exit', (code) => {
      end()
      // A process that left the group may hold the streams open for ever; its words are not waited for.
      setTimeout(() => finish(code), 5000).unref()
    })
  })
