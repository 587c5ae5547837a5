/** The moments a filter goes by, in UTC as the records are: when the day began, or just its date, and the present one. */
export interface FilterMoments {
  readonly today: string
  readonly now: string
}
