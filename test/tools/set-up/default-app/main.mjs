// What the registry's Electron runtime starts with: `electron DIR` opens the application in DIR, as the real
// Electron's own default application does. Top-level await, because Electron's `ready` waits for this module and the
// application must be able to register its schemes before.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (folder === undefined) {
  console.error('Usage: electron FOLDER, with the package.json of an application in it')
  process.exit(2)
}
const root = resolve(folder)
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version)
app.setAppPath(root)
app.setDesktopName(`${app.getName()}.desktop`)
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
await import(pathToFileURL(join(root, manifest.main)).href)
