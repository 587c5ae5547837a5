/** Who may log in to the servers of tests, and with what; `strictUser` may do everything but rename. */
export const login = { user: 'desk', strictUser: 'strict', password: 'Kälte-73-geheim' } as const
