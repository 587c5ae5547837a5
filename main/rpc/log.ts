/** Tells whoever runs the desk about something unexpected: one line, and the error behind it where there is one. Never shown to users. */
export type Log = (message: string, error?: unknown) => void
