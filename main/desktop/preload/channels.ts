/** The names of the messages between a page's preload and Electron main. The only ones: main listens to nothing else. */
export const channels = {
  connect: 'erratum:connect',
  port: 'erratum:port',
  command: 'erratum:command',
  pickFolder: 'erratum:pick-folder',
  showInFolder: 'erratum:show-in-folder',
  dragOut: 'erratum:drag-out',
  setOpenNotices: 'erratum:set-open-notices'
} as const
