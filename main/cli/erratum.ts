import { keepCompiled } from '../host/keep-compiled.ts'

// The program `erratum`. What is compiled is kept only of modules that are loaded after it was asked for.
keepCompiled()
const { runCommandLine } = await import('./run-command-line.ts')
await runCommandLine()
