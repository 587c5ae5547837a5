/** An id of a picture as ids are compared: blanks around it, case and a leading "_" do not count. */
export function foldPictureId(id: string): string {
  return id.trim().replace(/^_/, '').toUpperCase()
}
