/** What a figure measures. Figures compare only within one kind; `base` turns a unit into its kind's smallest one. */
export interface Unit {
  readonly kind: string
  readonly base: number
}

const TABLE = `
short-time: minute minutes 分 分間 分钟 = 1; hour hours 時間 小时 = 60
time: day days 日間 日 天 = 1; week weeks 週間 周 星期 = 7; fortnight = 14
long-time: month months か月 カ月 ヶ月 個月 个月 か月間 カ月間 = 1; year years 年間 年 = 12; decade decades = 120; century centuries = 1200
distance: metre metres meter meters メートル 米 = 1; kilometre kilometres kilometer kilometers km キロ キロメートル 公里 = 1000; mile miles = 1609; nm 海里 = 1852
weight: kilogram kilograms kg キログラム 公斤 = 1; tonne tonnes ton tons トン 吨 = 1000
power: megawatt megawatts mw = 1; gigawatt gigawatts gw = 1000
area: hectare hectares ha ヘクタール 公顷 = 1; acre acres = 0.4047
volume: barrel barrels バレル 桶 = 1
money-usd: dollar dollars usd ドル 米ドル 美元 = 1
money-eur: euro euros eur ユーロ 欧元 = 1
money-gbp: pound pounds sterling gbp ポンド 英镑 = 1
money-jpy: yen jpy 円 日元 = 1
money-cny: yuan renminbi rmb cny 人民元 人民币 元 = 1
money-krw: won krw ウォン 韩元 = 1
money-inr: rupee rupees inr = 1
money-rub: rouble roubles ruble rubles rub = 1
money-chf: franc francs chf = 1
money-aud: aud australian-dollar australian-dollars = 1
money-cad: cad canadian-dollar canadian-dollars = 1
money-nzd: nzd new-zealand-dollar new-zealand-dollars = 1
money-hkd: hkd hong-kong-dollar hong-kong-dollars 港元 = 1
money-other: crown crowns krona kroner dinar dinars dirham dirhams lira peso pesos real reais shekel shekels = 1
share: percent per-cent % ％ パーセント = 1
points: percentage-point percentage-points = 1
degree: degree degrees 度 = 1
`

const UNITS = new Map<string, Unit>()
for (const line of TABLE.trim().split('\n')) {
  const [kind = '', rest = ''] = line.split(': ')
  for (const part of rest.split('; ')) {
    const [names = '', base = '1'] = part.split(' = ')
    for (const name of names.split(' ')) UNITS.set(name, { kind, base: Number(base) })
  }
}

export const unitOf = (name: string): Unit | undefined => UNITS.get(name.toLowerCase().replace(/\s+/g, '-'))

const SIGNS: Readonly<Record<string, string>> = {
  $: 'dollar',
  us$: 'dollar',
  usd: 'dollar',
  '€': 'euro',
  eur: 'euro',
  '£': 'pound',
  gbp: 'pound',
  '¥': 'yen',
  '￥': 'yen',
  jpy: 'yen',
  rmb: 'yuan',
  cny: 'yuan',
  a$: 'aud',
  c$: 'cad',
  nz$: 'nzd',
  hk$: 'hkd',
  chf: 'franc',
  '₩': 'won',
  '₹': 'rupee',
}
export const unitOfSign = (sign: string): Unit | undefined => unitOf(SIGNS[sign.trim().toLowerCase()] ?? '')

/** CJK units, longest first, as a pattern. */
export const CJK_UNITS = [...UNITS.keys()]
  .filter((name) => /[\u3040-\u9fff％]/u.test(name))
  .sort((a, b) => b.length - a.length)
  .join('|')
