import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow, Rectangle } from 'electron'
import { screen } from 'electron'
import { z } from 'zod'

const placeSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximized: z.boolean()
})

/** Where a window was when it was last closed. */
export type WindowPlace = z.infer<typeof placeSchema>

const file = (userData: string): string => join(userData, 'window.json')

/** The remembered place, or undefined where there is none, it cannot be read, or no screen shows it any more. */
export function readWindowPlace(userData: string): WindowPlace | undefined {
  const place = placeSchema.safeParse(readJson(file(userData))).data
  return place !== undefined && isOnScreen(place) ? place : undefined
}

/** Remembers a window's place when it closes. */
export function rememberWindowPlace(window: BrowserWindow, userData: string): void {
  window.on('close', () => {
    const place: WindowPlace = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    writeFileSync(file(userData), JSON.stringify(place))
  })
}

function isOnScreen(place: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(place)
  const across = Math.min(place.x + place.width, workArea.x + workArea.width) - Math.max(place.x, workArea.x)
  const down = Math.min(place.y + place.height, workArea.y + workArea.height) - Math.max(place.y, workArea.y)
  // Enough to see and to drag it by.
  return across >= 200 && down >= 100
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
