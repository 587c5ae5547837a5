/** A person standing with the back to us: where the feet are, how tall, and the clothes. Units as in `drawShapes`. */
export interface StandingPerson {
  readonly x: number
  readonly feet: number
  readonly height: number
  readonly coat: string
  readonly trousers: string
}

/** A person seen from behind, hood up, hands at the sides. */
export function drawStandingPerson({ x, feet, height, coat, trousers }: StandingPerson): string {
  const body = `
    <linearGradient id="cloth" x1="0" x2="1"><stop offset="0" stop-color="#fff" stop-opacity="0.22"/><stop offset="0.35" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="0.6"/></linearGradient>
    <path d="M-9 -48 L-11 -2 Q-8 1 -2 0 L-1 -40 L1 -40 L3 0 Q9 1 11 -2 L9 -48 Z" fill="${trousers}"/>
    <path d="M-7 -86 Q-15 -84 -16 -72 L-18 -47 Q-16 -43 -14 -46 L-12 -62 L-11.5 -40 Q0 -37 11.5 -40 L12 -62 L14 -46 Q16 -43 18 -47 L16 -72 Q15 -84 7 -86 Q0 -89 -7 -86 Z" fill="${coat}"/>
    <path d="M-6.5 -86 Q-8 -99 0 -100 Q8 -99 6.5 -86 Q0 -83 -6.5 -86 Z" fill="${coat}"/>
    <path d="M-7 -86 Q-15 -84 -16 -72 L-18 -47 L-11.5 -40 Q0 -37 11.5 -40 L18 -47 L16 -72 Q15 -84 7 -86 Q8 -99 0 -100 Q-8 -99 -7 -86 Z" fill="url(#cloth)"/>
    <path d="M-12 -52 Q-4 -48 11 -53 M-10 -45 Q2 -41 10 -46" stroke="#000" stroke-opacity="0.3" stroke-width="1.2" fill="none"/>
    <path d="M-8 -84 L-9 -58 M8 -84 L9 -58" stroke="#101010" stroke-width="2.2" fill="none"/>
    <rect x="-8" y="-80" width="16" height="24" rx="3" fill="#26303a"/>`
  return `<g transform="translate(${x} ${feet}) scale(${height / 100})">${body}</g>`
}
