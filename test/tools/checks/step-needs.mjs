import { buildWhenStale } from '../set-up/build-when-stale.mjs'
import { ensurePerl } from '../set-up/ensure-perl.mjs'
import { ensureServers } from '../set-up/ensure-servers.mjs'
import { findBrowser } from '../set-up/find-browser.mjs'
import { findElectron } from '../set-up/find-electron.mjs'
import { testScreen } from '../set-up/find-screen.mjs'

/**
 * What steps need on the machine, each made ready at most once and one after the other (two installers of the system
 * would lock each other out): an object of functions that give { KEY: what was found } or throw one sentence.
 */
export const createNeeds = () => {
  const made = new Map()
  let turn = Promise.resolve()
  const once = (name, make) => () => {
    if (!made.has(name)) {
      made.set(name, turn.then(make))
      turn = made.get(name).catch(() => undefined)
    }
    return made.get(name)
  }
  const electron = once('electron', () => findElectron({ prepare: true }))
  return {
    perl: once('perl', ensurePerl),
    servers: once('servers', ensureServers),
    browser: once('browser', () => findBrowser({ install: true })),
    screen: once('screen', testScreen),
    electron,
    build: async () => {
      const { major } = await electron()
      return once('build', () => buildWhenStale({ major }))()
    }
  }
}
