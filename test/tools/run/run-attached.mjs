import { spawn } from 'node:child_process'

/**
 * Runs a command on this terminal to its end and gives its exit code (128 + 15 for one ended by SIGTERM, and so on).
 * Ctrl-C reaches the command by itself; a SIGTERM or SIGHUP to us is handed on, so that it does not outlive us.
 */
export const runAttached = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    const signals = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15, SIGTRAP: 5 }
    const handOn = (signal) => child.kill(signal)
    const stay = () => undefined
    process.on('SIGTERM', handOn).on('SIGHUP', handOn).on('SIGINT', stay)
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', handOn).off('SIGHUP', handOn).off('SIGINT', stay)
      resolve(code ?? 128 + (signals[signal] ?? 0))
    })
  })
