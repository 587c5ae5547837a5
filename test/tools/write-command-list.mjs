import { writeFile } from 'node:fs/promises'
import { writeListedCommands } from './commands/write-listed-commands.mjs'
import { inProject } from './set-up/project-root.mjs'

/** Writes renderer/keys/listed-commands.ts, the commands that can have keys; a test says when it is behind. */
await writeFile(inProject('renderer', 'keys', 'listed-commands.ts'), await writeListedCommands())
