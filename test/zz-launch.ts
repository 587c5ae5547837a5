import { launchDesktop } from './e2e/launch-desktop.ts'
import { WebSocket } from 'ws'
import { readFileSync } from 'node:fs'
import { execSync } from 'node:child_process'
for (let i = 0; i < 40; i++) {
  const t = Date.now()
  const timer = setTimeout(async () => { console.log('HUNG', i);
    const urls = [...readFileSync('/tmp/launch.log','utf8').matchAll(/Debugger listening on (ws:\S+)/g)]
    const url = urls.at(-1)![1]!
    console.log(url, execSync("ps -eLo pid,ppid,stat,wchan:20,pcpu,args | grep electron-33 | grep -v grep | cut -c1-150 | head -30").toString())
    const ws = new WebSocket(url); ws.on('error', console.log)
    ws.on('open', () => { let n = 0; for (const expression of ['1+1','typeof __playwright_run','process.argv.join(" ")','String(process.mainModule?.filename)', "(()=>{const e=process.getBuiltinModule? 0:0; return 'x'})()", "(()=>{ const {app,BrowserWindow}=require('electron'); return JSON.stringify([app.isReady(), BrowserWindow.getAllWindows().map(w=>[w.isVisible(),w.webContents.getURL(),w.webContents.isLoading()]), app.getPath('userData')]) })()"]) ws.send(JSON.stringify({ id: ++n, method: 'Runtime.evaluate', params: { expression, includeCommandLineAPI: true } })) })
    ws.on('message', (m) => console.log(String(m).slice(0, 400)))
    setTimeout(() => process.exit(3), 4000)
  }, 25000)
  const d = await launchDesktop()
  clearTimeout(timer)
  await d.close()
  console.log(i, Date.now() - t)
}
process.exit(0)
