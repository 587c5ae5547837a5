import { _electron } from '@playwright/test'
const t = performance.now()
const a = await _electron.launch({ executablePath: '/root/.cache/erratum/electron-33.2.1/electron', args: ['--no-sandbox', '/tmp/tapp', '--desk', '/x'] })
const w = await a.firstWindow(); await w.waitForLoadState()
console.log(await w.textContent('h1'), await a.evaluate(({ app }) => [app.getName(), app.getVersion(), app.getAppPath(), app.isPackaged, process.defaultApp, process.argv, app.getPath('userData')]), performance.now() - t)
await a.close()
