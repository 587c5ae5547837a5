/** Offers a file to be saved: the browser's own way of it, with a dialog on the desktop. */
export function saveFile({ fileName, content }: { readonly fileName: string; readonly content: Blob }): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The download has taken hold of it by the next turn; freed at once, some browsers save nothing.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
