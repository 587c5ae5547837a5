// Fails when a file imports what its layer may not, and when the reader did not see every file.
import { inProject } from '../set-up/project-root.mjs'
import { cruiseLayers } from './cruise-layers.mjs'

const { files, imports, violations, blind } = await cruiseLayers(inProject())
for (const line of violations) console.log(line)
for (const file of blind) console.log(`not read: ${file}`)
console.log(`${files} files, ${imports} imports, ${violations.length} violations, ${blind.length} not read`)
process.exitCode = violations.length === 0 && blind.length === 0 && files > 0 ? 0 : 1
