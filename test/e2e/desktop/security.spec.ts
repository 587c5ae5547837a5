import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { HostBridge } from '../../../shared/rpc/host-bridge.ts'
import { inProject } from '../../tools/set-up/project-root.mjs'
import type { LaunchedDesktop } from '../launch-desktop.ts'
import { electronExecutable, launchDesktop, noElectron } from '../launch-desktop.ts'

test.skip(electronExecutable === undefined, noElectron)

/** A page of the desktop, as its own scripts see it. */
interface DeskWindow {
  readonly erratumHost: HostBridge
}

const foreign = 'data:text/html,<title>foreign</title>'

test.describe('the desktop keeps hostile content out', () => {
  let desktop: LaunchedDesktop
  test.beforeAll(async () => {
    desktop = await launchDesktop()
    await desktop.page.waitForLoadState()
  })
  test.afterAll(() => desktop.close())

  test('the page is sandboxed, knows no Node, and has only the bridge', async () => {
    const seen = await desktop.page.evaluate(() => ({
      origin: location.origin,
      secure: isSecureContext,
      globals: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
      bridge: Object.keys((window as unknown as DeskWindow).erratumHost).sort()
    }))
    expect(seen).toEqual({
      origin: 'desk://app',
      secure: true,
      globals: [],
      bridge: ['connect', 'dragOut', 'kind', 'pathForFile', 'pickFolder', 'platform', 'setOpenNotices', 'showInFolder']
    })
    const preferences = await desktop.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      return (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()
    })
    expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
  })

  test('the page cannot be led to another address', async () => {
    for (const address of [
      'https://example.com/',
      'file:///etc/passwd',
      foreign,
      'desk://other/',
      'desk-photo://thumb/x'
    ]) {
      await desktop.page.evaluate((url) => location.assign(url), address).catch(() => undefined)
      await desktop.page.evaluate((url) => {
        const link = document.createElement('a')
        link.href = url
        document.body.append(link)
        link.click()
        link.remove()
      }, address)
    }
    await expect.poll(() => desktop.page.evaluate(() => location.href)).toBe('desk://app/')
    expect(desktop.page.url()).toBe('desk://app/')
  })

  test('the page cannot open another window', async () => {
    const opened = await desktop.page.evaluate(() =>
      ['https://example.com/', 'about:blank', 'desk://app/'].map((url) => window.open(url) !== null)
    )
    expect(opened).toEqual([false, false, false])
    expect(desktop.app.windows()).toHaveLength(1)
  })

  test('no frame can be put into the page', async () => {
    const loaded = await desktop.page.evaluate(
      () =>
        new Promise((resolve) => {
          const frame = document.createElement('iframe')
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
            once: true
          })
          frame.src = 'desk://app/'
          document.body.append(frame)
        })
    )
    expect(loaded).toMatch(/^(frame-src|child-src|default-src|frame-ancestors)$/)
    expect(desktop.page.frames().filter((frame) => frame.url().startsWith('desk://'))).toHaveLength(1)
  })

  test('a second window at a foreign address gets no port, even with the same preload', async () => {
    const preload = join(inProject(), 'out', 'preload', 'preload.cjs')
    const answer = await desktop.app.evaluate(
      async ({ BrowserWindow }, given) => {
        const window = new BrowserWindow({ show: false, webPreferences: { preload: given.preload, sandbox: true } })
        await window.loadURL(given.url)
        // A folder dialog would be asked for after the port, so its refusal tells that the port's was decided.
        const seen: unknown = await window.webContents.executeJavaScript(`(async () => {
          let ports = 0
          window.addEventListener('message', (event) => { ports += event.ports.length })
          window.erratumHost.connect()
          const folder = await window.erratumHost.pickFolder('x')
          await new Promise((resolve) => setTimeout(resolve, 0))
          return { ports, folder }
        })()`)
        window.destroy()
        return seen
      },
      { preload, url: foreign }
    )
    expect(answer).toEqual({ ports: 0, folder: null })
  })

  test('the page itself gets a port when it asks', async () => {
    const ports = await desktop.page.evaluate(
      () =>
        new Promise((resolve) => {
          window.addEventListener('message', (event) => resolve(event.ports.length), { once: true })
          ;(window as unknown as DeskWindow).erratumHost.connect()
        })
    )
    expect(ports).toBe(1)
  })

  test('no code can be smuggled in: eval, inline scripts, handlers, innerHTML', async () => {
    const ran = await desktop.page.evaluate(
      () =>
        new Promise<Record<string, string>>((resolve) => {
          // Code that a debugger evaluates is free of the policy; what a timer runs is not.
          setTimeout(() => {
            const tried: Record<string, string> = {}
            const attempt = (name: string, run: () => unknown): void => {
              try {
                run()
                tried[name] = 'ran'
              } catch (error) {
                tried[name] = (error as Error).name
              }
            }
            attempt('eval', () => Reflect.get(window, 'eval')('1'))
            attempt('Function', () => new Function('return 1')())
            attempt('innerHTML', () => {
              document.createElement('div').innerHTML = '<b>x</b>'
            })
            attempt('policy', () =>
              (
                window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): object } }
              ).trustedTypes.createPolicy('x', {})
            )
            const script = document.createElement('script')
            attempt('inline script', () => {
              script.append('window.smuggled = true')
              document.head.append(script)
            })
            attempt('handler', () => {
              document.body.setAttribute('onclick', 'window.smuggled = true')
              document.body.click()
            })
            tried['smuggled'] = String('smuggled' in window)
            resolve(tried)
          }, 0)
        })
    )
    expect(ran).toMatchObject({
      eval: 'EvalError',
      Function: 'EvalError',
      innerHTML: 'TypeError',
      policy: 'TypeError',
      smuggled: 'false'
    })
  })

  test('the page reaches no network', async () => {
    const reached = await desktop.page.evaluate(async () => {
      const tries = ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/passwd', 'desk://other/']
      return Promise.all(
        tries.map((url) =>
          fetch(url).then(
            () => true,
            () => false
          )
        )
      )
    })
    expect(reached).toEqual([false, false, false, false])
  })

  test('only the built page is served, and nothing around it', async () => {
    const paths = [
      '/',
      '/index.html',
      '/nothing.js',
      '/..%2fmain%2fmain.js',
      '/%2e%2e/main/main.js',
      '/assets/..%5c..%5cmain.js',
      '/%00index.html',
      '/%zz',
      '/..%2f..%2fpackage.json'
    ]
    const statuses = await desktop.page.evaluate(
      (all) => Promise.all(all.map(async (path) => (await fetch(`desk://app${path}`)).status)),
      paths
    )
    expect(statuses).toEqual([200, 200, 404, 400, 404, 400, 400, 400, 400])
  })

  test('pictures are asked for by size and content hash only', async () => {
    const hash = 'a'.repeat(64)
    const statuses = await desktop.app.evaluate(
      async ({ net }, urls) => Promise.all(urls.map(async (url) => (await net.fetch(url)).status)),
      [
        'thumb/x',
        `thumb/${hash.toUpperCase()}`,
        `thumb/..%2f${hash}`,
        `huge/${hash}`,
        'thumb//etc/passwd',
        `thumb/${hash}`
      ].map((path) => `desk-photo://${path}`)
    )
    expect(statuses.slice(0, 5)).toEqual([400, 400, 400, 400, 400])
    expect(statuses[5]).toBe(404)
  })

  test('permissions are denied, but for telling of new notices', async () => {
    const states = await desktop.page.evaluate(async () => {
      const asked = await Promise.all(
        (['camera', 'microphone', 'geolocation', 'clipboard-read'] as PermissionName[]).map(async (name) =>
          navigator.permissions.query({ name }).then(
            ({ state }) => state,
            () => 'denied'
          )
        )
      )
      const media = await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        () => 'denied'
      )
      return [...asked, media]
    })
    expect(new Set(states)).toEqual(new Set(['denied']))
    expect(await desktop.page.evaluate(() => Notification.permission)).toBe('granted')
  })
})

test('the page itself breaks no rule of its own policy', async () => {
  test.skip(electronExecutable === undefined, noElectron)
  await using desktop = await launchDesktop()
  await desktop.page.reload()
  await desktop.page.getByRole('main').first().waitFor()
  expect(desktop.said.filter((line) => /Content Security Policy|Trusted ?Type/i.test(line))).toEqual([])
})
