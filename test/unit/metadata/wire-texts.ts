/** Captions as desks write them, with the code pages their senders used. Invented. */
export const wireTexts: readonly { readonly text: string; readonly pages: readonly string[] }[] = [
  {
    text: 'Le président Élie Français, à gauche, et Noël Gérard lors d’un débat à l’Assemblée – “une journée très particulière”.',
    pages: ['windows-1252', 'macintosh']
  },
  {
    text: 'Jürgen Größe über die Straße in Zürich: „Das war schön“, sagte der Münchner Fußballspieler.',
    pages: ['windows-1252', 'macintosh', 'windows-1250']
  },
  { text: 'GÖTEBORG: Åsa Öberg möter Källtorps IF på lördag.', pages: ['windows-1252', 'macintosh'] },
  { text: 'El niño José Muñoz celebra en Cádiz ¿qué pasó?', pages: ['windows-1252', 'macintosh'] },
  {
    text: 'Žižkov: prezident Václav Říha přijel do Plzně, kde si prohlédl novou továrnu na výrobu žárovek.',
    pages: ['windows-1250', 'iso-8859-2']
  },
  {
    text: 'Łódź. Prezydent Gdańska Małgorzata Święcka podczas uroczystości złożenia kwiatów pod pomnikiem.',
    pages: ['windows-1250', 'iso-8859-2']
  },
  {
    text: 'МОСКВА. Президент России во время встречи с журналистами в Кремле. Фото Ивана Петрова.',
    pages: ['windows-1251', 'iso-8859-5', 'koi8-r', 'x-mac-cyrillic']
  },
  { text: 'Київ, 12 травня: Олена Шевчук біля будівлі уряду.', pages: ['windows-1251'] },
  {
    text: 'Αθήνα: Ο πρωθυπουργός μιλάει στους δημοσιογράφους κατά τη διάρκεια της επίσκεψής του.',
    pages: ['windows-1253', 'iso-8859-7']
  },
  {
    text: 'ירושלים: ראש הממשלה נואם בפני הכנסת במהלך הדיון על התקציב. צילום: דוד כהן',
    pages: ['windows-1255', 'iso-8859-8']
  },
  { text: 'İstanbul’da yağmur: Çağla Şahin ve Gökhan Işık köprüden geçiyor.', pages: ['windows-1254'] },
  { text: '東京で行われた記者会見で質問に答える首相。5月12日、山田太郎撮影', pages: ['shift_jis'] },
  { text: '서울에서 열린 기자회견에서 대통령이 질문에 답하고 있다. 사진 김철수', pages: ['euc-kr'] },
  { text: '5月12日，北京，外交部发言人在例行记者会上回答记者提问。新华社记者 王小明 摄', pages: ['gb18030'] }
]
