const key = 'erratum.export-folder'

/** The folder of the last export of this window, or nothing. */
export function recallFolder(): string {
  return window.localStorage.getItem(key) ?? ''
}

/** Keeps the folder for the next export. */
export function rememberFolder(folder: string): void {
  window.localStorage.setItem(key, folder)
}
