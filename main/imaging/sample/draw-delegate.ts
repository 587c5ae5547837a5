/** A person in a suit, seated at a table and seen from the front: place across, size and colours; `turn` moves the face to one side. */
export interface Delegate {
  readonly x: number
  readonly size: number
  readonly suit: string
  readonly tie: string
  readonly hair: string
  readonly skin: string
  readonly turn: number
}

/** A delegate from the table's edge up, lit from the upper left. */
export function drawDelegate({ x, size, suit, tie, hair, skin, turn }: Delegate): string {
  return `<g transform="translate(${x} 746) scale(${size})">
    <path d="M-118 10 Q-120 -120 -88 -150 Q-52 -170 -28 -180 L28 -180 Q52 -170 88 -150 Q120 -120 118 10 Z" fill="${suit}"/>
    <path d="M34 -178 Q56 -168 88 -150 Q120 -120 118 10 L52 10 Q78 -70 34 -178 Z" fill="#000" opacity="0.34"/>
    <path d="M-26 -182 L0 -92 L26 -182 Z" fill="#e6e4df"/><path d="M-6 -166 L6 -166 L10 -96 L0 -84 L-10 -96 Z" fill="${tie}"/>
    <path d="M-30 -182 L-44 -150 L-2 -70 L-24 -178 Z M30 -182 L44 -150 L2 -70 L24 -178 Z" fill="${suit}"/><path d="M-30 -182 L-44 -150 L-2 -70 M30 -182 L44 -150 L2 -70" stroke="#000" stroke-opacity="0.4" stroke-width="2.4" fill="none"/>
    <path d="M-20 -214 L-21 -178 Q0 -162 21 -178 L20 -214 Z" fill="${skin}"/><path d="M-20 -200 Q0 -180 20 -200 L21 -178 Q0 -162 -21 -178 Z" fill="#000" opacity="0.3"/>
    <g transform="translate(${turn} 0)"><path d="M-38 -252 Q-40 -300 0 -302 Q40 -300 38 -252 Q36 -204 0 -192 Q-36 -204 -38 -252 Z" fill="${skin}"/>
    <path d="M8 -300 Q40 -296 38 -252 Q36 -204 0 -192 Q26 -220 22 -262 Z" fill="#000" opacity="0.2"/>
    <path d="M-41 -248 Q-47 -312 0 -317 Q47 -312 41 -248 Q38 -282 20 -288 Q-8 -284 -24 -290 Q-38 -282 -41 -248 Z" fill="${hair}"/>
    <path d="M-25 -257 q9 -6 18 0 M8 -257 q9 -6 18 0" stroke="#2a1c16" stroke-width="2.6" stroke-opacity="0.6" fill="none"/><path d="M-23 -250 h13 M11 -250 h13" stroke="#1a1210" stroke-width="4" stroke-opacity="0.65"/>
    <path d="M${turn / 3} -246 q7 16 ${4 + turn / 3} 20" stroke="#6d4433" stroke-width="3" stroke-opacity="0.5" fill="none"/><path d="M-12 -214 q12 5 25 0" stroke="#74443a" stroke-width="3.4" stroke-opacity="0.6" fill="none"/></g>
    <path d="M-96 4 Q-70 -34 -24 -18 L-20 2 Z M96 4 Q70 -34 24 -18 L20 2 Z" fill="${suit}"/><path d="M-34 -14 q22 -10 30 4 l-8 14 l-26 -2 z M34 -14 q-22 -10 -30 4 l8 14 l26 -2 z" fill="${skin}"/></g>`
}
