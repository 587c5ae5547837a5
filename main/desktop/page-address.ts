import { app } from 'electron'

const builtPage = { url: 'desk://app/', origin: 'desk://app' }

/** Where windows get their page: the built one, or in development the builder's server, which a packaged app never listens to. */
export function findPageAddress(environment: NodeJS.ProcessEnv): { readonly url: string; readonly origin: string } {
  const server = environment['ELECTRON_RENDERER_URL']
  if (app.isPackaged || server === undefined) return builtPage
  return { url: server, origin: new URL(server).origin }
}
