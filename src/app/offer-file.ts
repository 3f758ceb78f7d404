/** Gives the person a file the way a browser does: as a download, from memory, with no server asked. */
export function offerFile(name: string, bytes: Uint8Array, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has its own hold on the bytes by the time that the page is idle again.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
