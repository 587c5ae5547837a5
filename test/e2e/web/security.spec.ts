import { once } from 'node:events'
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import { createServer, request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { expect, test } from '@playwright/test'
import type { LaunchedWeb } from '../launch-web.ts'
import { launchWeb } from '../launch-web.ts'

/** A request with exactly these headers and this path, as no browser would let a test send it. */
function ask(
  port: number,
  path: string,
  headers: OutgoingHttpHeaders,
  method = 'GET'
): Promise<{ status: number; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers, setHost: false }, (response) => {
      response.resume()
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }))
    })
    request.on('upgrade', (response, socket) => {
      socket.destroy()
      resolve({ status: response.statusCode ?? 0, headers: response.headers })
    })
    request.on('error', reject)
    request.end()
  })
}

const upgrade = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA=='
}

test.describe('the web desk lets in only the browser it was opened in', () => {
  let web: LaunchedWeb
  let port: number
  let host: string
  let cookie: string
  test.beforeAll(async () => {
    web = await launchWeb()
    port = Number(new URL(web.origin).port)
    host = `127.0.0.1:${port}`
    const entered = await ask(port, new URL(web.url).pathname + new URL(web.url).search, { host })
    expect(entered.status).toBe(303)
    const [given] = entered.headers['set-cookie'] ?? []
    expect(given).toMatch(/^erratum-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    cookie = given?.split(';')[0] ?? ''
  })
  test.afterAll(() => web.close())

  test('without the cookie nothing is served, not even a style sheet', async () => {
    for (const path of ['/', '/index.html', '/engine', `/thumb/${'a'.repeat(64)}`, '/assets/x.css']) {
      expect((await ask(port, path, { host })).status).toBe(403)
    }
    expect((await ask(port, '/', { host, cookie: `${cookie}x` })).status).toBe(403)
    expect((await ask(port, '/', { host, cookie })).status).toBe(200)
  })

  test('a link works once', async () => {
    const { pathname, search } = new URL(web.url)
    expect((await ask(port, pathname + search, { host })).status).toBe(403)
    expect((await ask(port, '/?token=', { host })).status).toBe(403)
    expect((await ask(port, '/?token=guess', { host })).status).toBe(403)
  })

  test('a used link is replaced by a new one for the next browser', async () => {
    const next = new URL(await web.nextLink())
    expect(next.href).not.toBe(web.url)
    const entered = await ask(port, next.pathname + next.search, { host })
    expect(entered.status).toBe(303)
    expect(entered.headers.location).toBe('/')
  })

  test('a request under another name for this address is refused', async () => {
    for (const name of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
      `[::1]:${port}`,
      ''
    ]) {
      expect((await ask(port, '/', { host: name, cookie })).status, name).toBe(403)
    }
    expect((await ask(port, '/', { host: `localhost:${port}`, cookie })).status).toBe(200)
  })

  test('a request of another site is refused', async () => {
    for (const origin of ['http://evil.example', 'null', `http://localhost:${port}`, `https://${host}`]) {
      expect((await ask(port, '/', { host, cookie, origin })).status, origin).toBe(403)
    }
    for (const site of ['cross-site', 'same-site']) {
      expect((await ask(port, '/', { host, cookie, 'sec-fetch-site': site })).status, site).toBe(403)
    }
    expect((await ask(port, '/', { host, cookie, origin: `http://${host}` })).status).toBe(200)
  })

  test('a connection to the engine needs the cookie, this address and this origin', async () => {
    const origin = `http://${host}`
    const tries: readonly (readonly [string, OutgoingHttpHeaders, number])[] = [
      ['/engine', { host, origin, cookie }, 101],
      ['/engine', { host, origin }, 403],
      ['/engine', { host, cookie }, 403],
      ['/engine', { host, origin: 'http://evil.example', cookie }, 403],
      ['/engine', { host: 'evil.example', origin: 'http://evil.example', cookie }, 403],
      ['/other', { host, origin, cookie }, 404]
    ]
    for (const [path, headers, status] of tries) {
      expect((await ask(port, path, { ...upgrade, ...headers })).status, JSON.stringify(headers)).toBe(status)
    }
  })

  test('nothing but reading is answered', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      expect((await ask(port, '/', { host, cookie }, method)).status, method).toBe(405)
    }
  })

  test('only the built page is served, and nothing around it', async () => {
    const tries: readonly (readonly [string, number])[] = [
      ['/nothing.js', 404],
      ['/assets', 404],
      ['/../main/main.js', 404],
      ['/..%2fmain%2fmain.js', 400],
      ['/%2e%2e%2fpackage.json', 400],
      ['/assets/..%5c..%5cmain.js', 400],
      ['/%00index.html', 400],
      ['/%zz', 400],
      ['//etc/passwd', 404],
      ['/thumb/x', 400],
      ['/thumb/..%2fx', 400],
      [`/huge/${'a'.repeat(64)}`, 404]
    ]
    for (const [path, status] of tries) expect((await ask(port, path, { host, cookie })).status, path).toBe(status)
  })

  test('a request that is no HTTP does not hurt the server', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.end('\0\u0001 garbage\r\n\r\n'))
      socket.on('error', () => resolve())
      socket.on('close', () => resolve())
      socket.resume()
    })
    expect((await ask(port, '/', { host, cookie })).status).toBe(200)
  })

  test('it listens on this machine only', async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .find(({ internal, family }) => !internal && family === 'IPv4')
    test.skip(outside === undefined, 'this machine has no address but its own')
    const reached = await new Promise<boolean>((resolve) => {
      const socket = connect(port, outside?.address)
      socket.on('connect', () => resolve(true))
      socket.on('error', () => resolve(false))
    })
    expect(reached).toBe(false)
  })
})

test('a page of the web desk runs nothing smuggled in and breaks no rule of its own policy', async ({ page }) => {
  await using web = await launchWeb()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  await page.goto(web.url)
  await expect(page).toHaveURL(`${web.origin}/`)
  await page.getByRole('main').first().waitFor()
  expect(said.filter((line) => /Content Security Policy|Trusted ?Type/i.test(line))).toEqual([])
  const ran = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        // Code that a debugger evaluates is free of the policy; what a timer runs is not.
        setTimeout(() => {
          const attempt = (run: () => unknown): string => {
            try {
              run()
              return 'ran'
            } catch (error) {
              return (error as Error).name
            }
          }
          resolve([
            attempt(() => Reflect.get(window, 'eval')('1')),
            attempt(() => {
              document.createElement('div').innerHTML = '<b>x</b>'
            })
          ])
        }, 0)
      })
  )
  expect(ran).toEqual(['EvalError', 'TypeError'])
  const cookies = await page.evaluate(() => document.cookie)
  expect(cookies).toBe('')
})

test('a page of another site in the same browser can neither read, frame nor call the desk', async ({ page }) => {
  await using web = await launchWeb()
  await page.goto(web.url)
  await page.getByRole('main').first().waitFor()
  // Another port of this machine is the same site to the browser: it sends the cookie along, and only the origin tells.
  const site = createServer((_request, response) => response.end('<!doctype html><title>another site</title>')).listen(
    0
  )
  await once(site, 'listening')
  const address = site.address()
  if (address === null || typeof address === 'string') throw new Error('the other site has no port')
  const foreign = await page.context().newPage()
  const statuses: number[] = []
  foreign.on('response', (response) => {
    if (response.url().startsWith(web.origin)) statuses.push(response.status())
  })
  await foreign.goto(`http://127.0.0.1:${address.port}/`)
  const socket = await foreign.evaluate(
    (origin) =>
      new Promise<string>((resolve) => {
        const opening = new WebSocket(`${origin.replace('http', 'ws')}/engine`)
        opening.onopen = () => resolve('open')
        opening.onerror = () => resolve('refused')
      }),
    web.origin
  )
  expect(socket).toBe('refused')
  const read = await foreign.evaluate(
    (origin) =>
      fetch(`${origin}/`, { mode: 'no-cors' }).then(
        () => 'answered',
        () => 'kept back'
      ),
    web.origin
  )
  expect(read).toBe('kept back')
  await foreign.evaluate(
    (origin) =>
      new Promise<void>((resolve) => {
        const frame = document.createElement('iframe')
        frame.onload = () => resolve()
        frame.src = `${origin}/`
        document.body.append(frame)
      }),
    web.origin
  )
  expect(foreign.frames().map((frame) => frame.url())).toEqual([foreign.url(), 'chrome-error://chromewebdata/'])
  expect(new Set(statuses)).toEqual(new Set([403]))
  site.close()
})
