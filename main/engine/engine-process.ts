import { keepCompiled } from '../host/keep-compiled.ts'

// The engine's process. What is compiled is kept only of modules that are loaded after it was asked for.
keepCompiled()
const { runEngineProcess } = await import('./run-engine-process.ts')
await runEngineProcess()
