/** True on Apple's keyboards, where ⌘ does what Ctrl does elsewhere. */
export const isAppleKeyboard: boolean = /Mac|iPhone|iPad/.test(navigator.platform)
