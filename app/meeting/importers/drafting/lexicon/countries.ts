import { COUNTRY_TABLE } from './country-table.ts'

export interface Country {
  readonly id: string
  readonly name: string
  readonly adjectives: readonly string[]
  readonly capitals: readonly string[]
  readonly aliases: readonly string[]
  readonly cjk: readonly string[]
}

const listed = (field: string | undefined): string[] =>
  field && field.trim() !== '-' ? field.split(',').map((s) => s.trim()) : []

export const COUNTRIES: readonly Country[] = COUNTRY_TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name = '', adjectives, capitals, aliases, cjk] = line.split(';').map((s) => s.trim())
    return {
      id: name.toLowerCase().replace(/[^a-z]+/g, '-'),
      name,
      adjectives: listed(adjectives),
      capitals: listed(capitals),
      aliases: listed(aliases),
      cjk: listed(cjk),
    }
  })

export type CountryWord = 'name' | 'adjective' | 'capital'
interface Entry {
  readonly country: Country
  readonly as: CountryWord
}

const WORDS = new Map<string, Entry>()
for (const country of COUNTRIES) {
  for (const word of [country.name, ...country.aliases]) WORDS.set(word, { country, as: 'name' })
  for (const word of country.adjectives) {
    WORDS.set(word, { country, as: 'adjective' })
    if (!/(?:ese|ish|ch|sh|ss)$/.test(word)) WORDS.set(`${word}s`, { country, as: 'adjective' })
  }
  for (const word of country.capitals) WORDS.set(word, { country, as: 'capital' })
}
/** Japanese and Chinese names by their first character, the longest first. */
const CJK_WORDS = new Map<string, { readonly word: string; readonly country: Country }[]>()
for (const country of COUNTRIES)
  for (const word of country.cjk) {
    const list = CJK_WORDS.get(word.charAt(0)) ?? []
    list.push({ word, country })
    CJK_WORDS.set(
      word.charAt(0),
      list.sort((a, b) => b.word.length - a.word.length),
    )
  }
/** Most words in one country name of the table. */
export const LONGEST_COUNTRY = 6

/** Looks a word or phrase up as written: “Japan”, “Japanese”, “Tokyo”, “the U.S.” without its article. */
export const findCountry = (phrase: string): Entry | undefined => WORDS.get(phrase)

let openings: ReadonlySet<string> | undefined
/** Whether any name of a country begins with that word: most words are seen through by this alone. */
export function opensCountry(word: string): boolean {
  openings ??= new Set([...WORDS.keys()].map((name) => name.split(' ', 1)[0] ?? ''))
  return openings.has(word)
}

/** The country whose Japanese or Chinese name stands at the head of `text`; names of one character only if asked. */
export function findCjkCountry(
  text: string,
  short = false,
): { country: Country; length: number } | undefined {
  const found = CJK_WORDS.get(text.charAt(0))?.find(
    ({ word }) => (short || word.length > 1) && text.startsWith(word),
  )
  return found && { country: found.country, length: found.word.length }
}

export const countryById = (id: string): Country | undefined => COUNTRIES.find((c) => c.id === id)

/** Cities where meetings are held that are no capital, and venues’ towns, with their country. */
const CITY_COUNTRY_TABLE =
  'New York:United States,Geneva:Switzerland,Vienna:Austria,Munich:Germany,Davos:Switzerland,Singapore:Singapore,Luxembourg:Luxembourg,Strasbourg:France,Istanbul:Turkey,Antalya:Turkey,Dubai:United Arab Emirates,Sharm el-Sheikh:Egypt,Jeddah:Saudi Arabia,Shanghai:China,Hangzhou:China,Tianjin:China,Kunming:China,Guangzhou:China,Qingdao:China,Xiamen:China,Chengdu:China,Hong Kong:China,Nanjing:China,Lijiang:China,Sanya:China,Osaka:Japan,Hiroshima:Japan,Kyoto:Japan,Nagoya:Japan,Fukuoka:Japan,Sapporo:Japan,Nagasaki:Japan,Karuizawa:Japan,Busan:South Korea,Jeju:South Korea,Gyeongju:South Korea,Mumbai:India,Bengaluru:India,Goa:India,Jaipur:India,Sydney:Australia,Melbourne:Australia,Brisbane:Australia,Adelaide:Australia,Perth:Australia,Auckland:New Zealand,Montreal:Canada,Toronto:Canada,Vancouver:Canada,Quebec:Canada,Banff:Canada,San Francisco:United States,Los Angeles:United States,Anchorage:United States,Camp David:United States,Honolulu:United States,Chicago:United States,Boston:United States,Houston:United States,St Petersburg:Russia,St. Petersburg:Russia,Sochi:Russia,Vladivostok:Russia,Kazan:Russia,Bali:Indonesia,Bandung:Indonesia,Da Nang:Vietnam,Ho Chi Minh City:Vietnam,Cebu:Philippines,Penang:Malaysia,Langkawi:Malaysia,Luang Prabang:Laos,Chiang Mai:Thailand,Phuket:Thailand,Lahore:Pakistan,Karachi:Pakistan,Samarkand:Uzbekistan,Almaty:Kazakhstan,Rio de Janeiro:Brazil,São Paulo:Brazil,Sao Paulo:Brazil,Cartagena:Colombia,Cape Town:South Africa,Johannesburg:South Africa,Durban:South Africa,Lagos:Nigeria,Marrakech:Morocco,Casablanca:Morocco,Lviv:Ukraine,Odesa:Ukraine,Krakow:Poland,Gdansk:Poland,Milan:Italy,Venice:Italy,Naples:Italy,Turin:Italy,Barcelona:Spain,Granada:Spain,Porto:Portugal,Hamburg:Germany,Frankfurt:Germany,Bonn:Germany,Weimar:Germany,Potsdam:Germany,Lyon:France,Nice:France,Marseille:France,Edinburgh:United Kingdom,Glasgow:United Kingdom,Belfast:United Kingdom,Cardiff:United Kingdom,Manchester:United Kingdom,Birmingham:United Kingdom,Leeds:United Kingdom,Oxford:United Kingdom,Cambridge:United Kingdom,Chequers:United Kingdom,Rotterdam:Netherlands,Antwerp:Belgium,Bruges:Belgium,Gothenburg:Sweden,Malmö:Sweden,Bergen:Norway,Tromsø:Norway,Tampere:Finland,Zurich:Switzerland,Lausanne:Switzerland,Lugano:Switzerland,Basel:Switzerland,Salzburg:Austria,Ohrid:North Macedonia,Thessaloniki:Greece,Chania:Greece,Haifa:Israel,Tel Aviv:Israel,Gaza City:Palestine,Aqaba:Jordan,Muscat:Oman,Basra:Iraq,Erbil:Iraq,Isfahan:Iran,Vientiane:Laos,Bandar Seri Begawan:Brunei,Brussels:Belgium,Bishkek:Kyrgyzstan,Jerusalem:Israel,Vatican City:Vatican,Kingston:Jamaica'
const CITIES = new Map<string, string>(
  CITY_COUNTRY_TABLE.split(',').map((entry) => {
    const [city = '', country = ''] = entry.split(':')
    return [city, country]
  }),
)
for (const country of COUNTRIES)
  for (const city of country.capitals)
    if (!CITIES.has(city) && !/^(?:Kremlin|White House|Whitehall|Downing Street)$/.test(city))
      CITIES.set(city, country.name)

/** The country a city lies in. */
export const countryOfCity = (city: string): string | undefined => CITIES.get(city)
/** Most words in one city name of the table. */
export const LONGEST_CITY = 4

/** Cities by their Japanese and Chinese names, with the English name and country. */
export const CJK_CITIES: readonly (readonly [string, string, string])[] = [
  ['北京', 'Beijing', 'China'],
  ['東京', 'Tokyo', 'Japan'],
  ['东京', 'Tokyo', 'Japan'],
  ['上海', 'Shanghai', 'China'],
  ['ソウル', 'Seoul', 'South Korea'],
  ['首尔', 'Seoul', 'South Korea'],
  ['釜山', 'Busan', 'South Korea'],
  ['ワシントン', 'Washington', 'United States'],
  ['华盛顿', 'Washington', 'United States'],
  ['華盛頓', 'Washington', 'United States'],
  ['ニューヨーク', 'New York', 'United States'],
  ['纽约', 'New York', 'United States'],
  ['モスクワ', 'Moscow', 'Russia'],
  ['莫斯科', 'Moscow', 'Russia'],
  ['ロンドン', 'London', 'United Kingdom'],
  ['伦敦', 'London', 'United Kingdom'],
  ['パリ', 'Paris', 'France'],
  ['巴黎', 'Paris', 'France'],
  ['ベルリン', 'Berlin', 'Germany'],
  ['柏林', 'Berlin', 'Germany'],
  ['ブリュッセル', 'Brussels', 'Belgium'],
  ['布鲁塞尔', 'Brussels', 'Belgium'],
  ['ジュネーブ', 'Geneva', 'Switzerland'],
  ['日内瓦', 'Geneva', 'Switzerland'],
  ['ハノイ', 'Hanoi', 'Vietnam'],
  ['河内', 'Hanoi', 'Vietnam'],
  ['ジャカルタ', 'Jakarta', 'Indonesia'],
  ['雅加达', 'Jakarta', 'Indonesia'],
  ['マニラ', 'Manila', 'Philippines'],
  ['马尼拉', 'Manila', 'Philippines'],
  ['バンコク', 'Bangkok', 'Thailand'],
  ['曼谷', 'Bangkok', 'Thailand'],
  ['ニューデリー', 'New Delhi', 'India'],
  ['新德里', 'New Delhi', 'India'],
  ['キャンベラ', 'Canberra', 'Australia'],
  ['堪培拉', 'Canberra', 'Australia'],
  ['シドニー', 'Sydney', 'Australia'],
  ['悉尼', 'Sydney', 'Australia'],
  ['オタワ', 'Ottawa', 'Canada'],
  ['渥太华', 'Ottawa', 'Canada'],
  ['ローマ', 'Rome', 'Italy'],
  ['罗马', 'Rome', 'Italy'],
  ['台北', 'Taipei', 'Taiwan'],
  ['クアラルンプール', 'Kuala Lumpur', 'Malaysia'],
  ['吉隆坡', 'Kuala Lumpur', 'Malaysia'],
  ['ウランバートル', 'Ulaanbaatar', 'Mongolia'],
  ['乌兰巴托', 'Ulaanbaatar', 'Mongolia'],
  ['プノンペン', 'Phnom Penh', 'Cambodia'],
  ['金边', 'Phnom Penh', 'Cambodia'],
  ['ビエンチャン', 'Vientiane', 'Laos'],
  ['万象', 'Vientiane', 'Laos'],
  ['大阪', 'Osaka', 'Japan'],
  ['広島', 'Hiroshima', 'Japan'],
  ['京都', 'Kyoto', 'Japan'],
  ['天津', 'Tianjin', 'China'],
  ['杭州', 'Hangzhou', 'China'],
  ['広州', 'Guangzhou', 'China'],
  ['广州', 'Guangzhou', 'China'],
  ['青岛', 'Qingdao', 'China'],
  ['キーウ', 'Kyiv', 'Ukraine'],
  ['基辅', 'Kyiv', 'Ukraine'],
  ['アスタナ', 'Astana', 'Kazakhstan'],
  ['阿斯塔纳', 'Astana', 'Kazakhstan'],
  ['ドーハ', 'Doha', 'Qatar'],
  ['多哈', 'Doha', 'Qatar'],
  ['リヤド', 'Riyadh', 'Saudi Arabia'],
  ['利雅得', 'Riyadh', 'Saudi Arabia'],
]
