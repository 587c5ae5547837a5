/** The whole figure in a text. While one is typed it may be none, or too large: the nearest that can be stands then, and the field shows it. */
export function readFigure(text: string, least: number, most: number): number {
  const figure = Number.parseInt(text.replaceAll(/[^\d]/g, ''), 10)
  return Number.isNaN(figure) ? least : Math.min(most, Math.max(1, figure))
}
