import { app, session } from 'electron'

const permissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'notifications'])

/**
 * Keeps every page where it is: no navigation, no new window, no embedded view, no permission beyond writing text to the clipboard (replies are copied) and telling of
 * new notices while the window is away.
 * Links in hostile text lead nowhere.
 */
export function guardContents(origin: string): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => {
      if (originOf(event.url) !== origin) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || originOf(event.url) !== origin) event.preventDefault()
    })
    contents.on('will-redirect', (event) => {
      if (originOf(event.url) !== origin) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
  const allowed = (permission: string, asking: string): boolean =>
    permissions.has(permission) && originOf(asking) === origin
  session.defaultSession.setPermissionCheckHandler((_contents, permission, asking) => allowed(permission, asking))
  session.defaultSession.setPermissionRequestHandler((contents, permission, answer) =>
    answer(allowed(permission, contents.getURL()))
  )
}

function originOf(url: string): string {
  if (!URL.canParse(url)) return ''
  const { protocol, host } = new URL(url)
  // URL gives custom schemes no origin ("null"), though Chromium has one for the standard ones.
  return `${protocol}//${host}`
}
