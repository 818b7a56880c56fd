import type { Person } from '../cast.ts'
import { findCjkCountry } from '../lexicon/countries.ts'
import type { Page } from '../page.ts'
import type { Sentence } from '../sentences.ts'

/** Offices that follow a name in Japanese and Chinese, longest first, with their standing. */
const AFTER =
  '内閣官房副長官|官房副長官|国家安全保障局長|首相補佐官|大統領補佐官|補佐官|首席秘書官|秘書官|外交大臣|外务大臣|国防大臣|内政大臣|外務閣外大臣|国務大臣|外務国務大臣|外務・貿易大臣|貿易大臣|農業大臣|環境大臣|外務大臣|総理大臣|防衛大臣|財務大臣|経済産業大臣|内閣官房長官|官房長官|国務長官|国防長官|財務長官|商務長官|通商代表|国家主席|国務委員|国务委员|国务卿|外務次官|事務次官|外務審議官|外務副大臣|副報道局長|報道局長|副報道官|報道官|副首相|副大統領|副大臣|副主席|副总理|副總理|副外長|副外长|副部长|政治局員|共産党政治局員|党書記|総書記|总书记|書記長|大統領|总统|總統|首相|総理|总理|總理|主席|外相|外长|外長|防衛相|国防相|防長|财长|財務相|財相|経産相|経済産業相|貿易相|商務相|農相|法相|部长|部長|大使|公使|局長|局长|審議官|司長|司长|次官|長官|长官|議長|议长|委員長|委员长|大臣|事務総長|秘书长|代表|特使|知事|会長|会长|議員|议员|幹事長|王毅外長|発言人|发言人|教授|研究員|研究员|専門家|皇太子|国王|氏|さん|先生|女士'
/** Offices that stand before a name in Chinese. */
const BEFORE =
  '外交部次長|外交部政務次長|政務次長|常務次長|次長|次长|外交与合作大臣|外交和合作大臣|外交大臣|国防大臣|外交国务秘书|外交部副部长|外交部长助理|外交部长|外交部長|外务大臣|外務大臣|国务卿|國務卿|国务院总理|國務院總理|国家主席|中共中央政治局委员|中央外办主任|总理|總理|首相|总统|總統|主席|外长|外長|外相|防长|国防部长|国防部長|防卫大臣|商务部长|商務部長|财政部长|财长|部长|部長|副总理|副外长|副部长|发言人|發言人|大使|特使|总干事|秘书长|秘書長|议长|議長|国务委员|内阁官房长官|官房长官|教授|研究员|学者|专家|主任|司长|司長|局长|局長|代表'
/** An office, or several joined by 兼, as it follows a name. */
const OFFICES_AFTER = new RegExp(`(?:${AFTER})(?:兼(?:${AFTER}))*`, 'gu')
const ENDS_NAME =
  '参加|參加|陪同|在座|参与|主办|前往|率团|应邀|說明|说明|说|說|表示|指出|强调|強調|会见|會見|同|与|與|和|在|于|对|對|将|將|举行|舉行|会谈|會談|抵达|抵達|访问|訪問|访|訪|称|稱|会晤|會晤|等|出席|主持|就|向|是|为|為|當|当|今|昨|分别|分別|共同|率|致|应|應|进行|進行|重申|认为|認為|介绍|介紹|回应|回應|回答|宣布|呼吁|呼籲|希望|通话|通話|通电话|通電話|发表|發表|签署|簽署|也|则|則|还|還|及|周|星期|上午|下午|日前|一行|另|又|再|曾|先后|先後|主|发|發|出|回|赴|结束|結束|代表|敦促|批|到|来|來|感谢|感謝|祝贺|祝賀|转达|轉達|首先|并|並|不|没|未|已|因|从|從|受|接受|[、，。（(：:,「“的0-9]|\\s|$'
const ROLE_BEFORE = new RegExp(
  `((?:[\\p{Script=Han}]{0,8}?)(?:${BEFORE})(?:兼[\\p{Script=Han}]{2,6}?)?)([\\p{Script=Han}·・]{2,10}?)(?=${ENDS_NAME})`,
  'gu',
)
const SURNAMES = new Set(
  '王李張张劉刘陳陈楊杨黄趙赵呉吴周徐孫孙馬马朱胡郭何高林羅罗鄭郑梁謝谢宋唐許许韓韩馮冯鄧邓曹彭曾蕭肖田董潘袁蔡蒋余于杜葉叶程魏蘇苏呂吕丁任盧卢姚沈鍾钟崔譚谭陸陆汪范金石廖賈贾夏付方鄒邹熊白孟秦邱江尹薛閻阎段雷侯龍龙史陶黎賀贺顧顾毛郝龔龚邵万萬銭钱厳严覃武戴莫孔習习尹朴文安趙曺耿華华汪陸慷劉'.split(
    '',
  ),
)
/** Runs of Han before an office that name no one. */
const NO_NAME =
  /^(?:会谈|会談|會談|会见|会見|会晤|举行|抵达|访问|訪問|協議|磋商|宣布|表示|日中|中日|米中|中米|日米|日韓|韓日|中韓|中韩|日韩|日中韓|中日韩|両国|两国|双方|両|两|各国|各|新|前|元|副|同|関係|相关|主要国|欧州|両者|日本|中国|韓国|米国|政府|外務省|外交部|国務院|国务院|内閣|党|議会|国会|大会|首脳|歴代|次期|現職|时任|現|该|該|某|担当|関係者|常務|常务|特命全権|駐日|驻日|駐中国|驻华|駐|驻|国連|联合国|共産党|中央|中央政治局|国防|防衛|財務|商務|経済産業|通商|農林水産|法務|環境|報道|新闻|发言|代理|総|临时|国家|.*[集组組][团團织織国國]|.*(?:集団|連合|聯合|联合))$/u

/** Everyone a Japanese or Chinese text names with an office. `name` is in the text's own script. */
export function findCjkPeople(page: Page, sentences: readonly Sentence[]): Person[] {
  const people: Person[] = []
  const short: { name: string; role: string; country?: string; start: number; end: number }[] = []
  for (const s of sentences) {
    const part = page.text.slice(s.start, s.end)
    const taken = new Uint8Array(part.length)
    const free = (from: number, to: number) => !taken.subarray(from, to).includes(1)
    if (page.language === 'zh')
      for (const m of part.matchAll(ROLE_BEFORE)) {
        const [, roleText = '', name = ''] = m
        const start = s.start + m.index + m[0].length - name.length
        if (!isPlausible(name) || NO_NAME.test(name)) continue
        // “在北京会见澳洲外长”: only what follows the last verb or link is the office.
        const office = roleText.replace(
          /^.*(?:会见|會見|会晤|會晤|同|与|與|和|在|由|是|为|為|对|對|的|访问|訪問|来华|來華|，|、)(?=.)/u,
          '',
        )
        const { country, rest } = withoutCountry(office)
        const before = country ?? (office === roleText ? countryBefore(part, m.index) : undefined)
        enter(people, name, rest, before, { start, end: start + name.length })
        taken.fill(1, m.index, m.index + m[0].length)
      }
    for (const m of part.matchAll(OFFICES_AFTER)) {
      if (!free(m.index, m.index + m[0].length)) continue
      const found = nameBefore(part, m.index)
      if (!found || NO_NAME.test(found.name) || !isPlausible(found.name)) continue
      const start = s.start + found.at
      const where = found.country ?? countryBefore(part, found.at)
      const entry = {
        name: found.name,
        role: m[0],
        ...(where && { country: where }),
        start,
        end: start + found.name.length,
      }
      const katakana = /\p{Script=Katakana}/u.test(found.name)
      const full =
        (katakana && /[・＝=·]/.test(found.name)) ||
        (!katakana && found.name.length >= 3) ||
        (found.name.length === 2 && SURNAMES.has(found.name.charAt(0)))
      if (full) enter(people, found.name, m[0], where, entry)
      else short.push(entry)
    }
  }
  // “岩屋外相” is whoever has that family name; where no one does, the short form is all there is.
  for (const x of short) {
    const known = people.find(
      (p) => isPartOf(x.name, p.name) && !(p.country && x.country && p.country !== x.country),
    )
    if (known) known.named.push({ start: x.start, end: x.end })
    else enter(people, x.name, x.role, x.country, x)
  }
  // A Japanese text, or a Chinese one that speaks of its own side, names its own officials without their country.
  const own = page.language === 'ja' ? 'japan' : /中方|我国|新华社/u.test(page.text) ? 'china' : undefined
  if (own) for (const p of people) if (p.role && p.standing === 'official') p.country ??= own
  return people
}

/** “岩屋” of 岩屋毅, “トンプソン” of レベッカ・トンプソン. */
const isPartOf = (short: string, full: string) =>
  full.startsWith(short) || full.split(/[・＝=·]/).includes(short)

/** “野々村外務大臣” of a label: the name, and the office behind it. */
export function withoutCjkOffice(label: string): { name: string; office?: string } {
  const m = new RegExp(`^(.{1,12}?)((?:${AFTER})(?:兼(?:${AFTER}))*)$`, 'u').exec(label)
  return m?.[1] && m[2] ? { name: m[1].trim(), office: m[2] } : { name: label }
}

const isPlausible = (name: string): boolean =>
  name.length >= 1 &&
  (!SURNAMES.has(name.charAt(0)) || name.length <= 4 || /[·・\p{Script=Katakana}]/u.test(name)) &&
  !/[的了是在与同对对会會见見访訪谈談说說前新]/.test(name.length > 2 ? name.slice(0, -1) : name)

/** The name that ends where an office begins: Katakana with its dots, or the last Han characters of a run. */
function nameBefore(part: string, end: number): { name: string; at: number; country?: string } | null {
  // “チョ・テヨル(趙兌烈)外相”: the name in its other script stands between.
  const reading = /[（(][^（）()]{1,14}[）)]$/u.exec(part.slice(Math.max(0, end - 16), end))
  if (reading) return nameBefore(part, end - reading[0].length)
  const before = part.slice(Math.max(0, end - 24), end)
  // “ロイド・オースティン米国防長官”: the country stands between name and office.
  const foreign = /([\p{Script=Katakana}ー・＝=]{2,22})(\p{Script=Han}{0,3})$/u.exec(before)
  if (foreign?.[1] && /\p{Script=Katakana}/u.test(foreign[1])) {
    const between = foreign[2] ?? ''
    const country = between ? findCjkCountry(between, true) : undefined
    if (between && country?.length !== between.length) return null
    const inside = findCjkCountry(foreign[1])
    const name = inside && inside.length < foreign[1].length ? foreign[1].slice(inside.length) : foreign[1]
    // “レベッカ・トンプソン・カナダ外務大臣”: the country stands last, behind a dot.
    const dotted = countryLast(name)
    if (dotted)
      return { name: dotted.name, at: end - between.length - foreign[1].length, country: dotted.country }
    const code =
      country?.country.id ?? (inside && inside.length < foreign[1].length ? inside.country.id : undefined)
    return { name, at: end - between.length - name.length, ...(code && { country: code }) }
  }
  const run = /\p{Script=Han}+$/u.exec(before)?.[0] ?? ''
  if (!run) return null
  // “中国王毅外相”, “訪中の王毅外相”: what names the country is no part of the name.
  for (let i = 0; i < run.length; i++) {
    const found = findCjkCountry(run.slice(i))
    if (found && i + found.length < run.length)
      return {
        name: run.slice(i + found.length),
        at: end - run.length + i + found.length,
        country: found.country.id,
      }
  }
  return run.length <= 5 ? { name: run, at: end - run.length } : null
}

function countryLast(name: string): { name: string; country: string } | undefined {
  const dot = Math.max(name.lastIndexOf('・'), name.lastIndexOf('＝'))
  const last = dot > 1 ? name.slice(dot + 1) : ''
  const found = last ? findCjkCountry(last, true) : undefined
  return found && found.length === last.length
    ? { name: name.slice(0, dot), country: found.country.id }
    : undefined
}

function withoutCountry(role: string): { country?: string; rest: string } {
  const found = findCjkCountry(role)
  return found && found.length < role.length
    ? { country: found.country.id, rest: role.slice(found.length) }
    : { rest: role }
}

/** “中国の”, “日本” right before. */
function countryBefore(part: string, at: number): string | undefined {
  const before = part.slice(Math.max(0, at - 12), at).replace(/の$/, '')
  for (let i = 0; i < before.length; i++) {
    const found = findCjkCountry(before.slice(i))
    if (found && i + found.length === before.length) return found.country.id
  }
  return undefined
}

function enter(
  people: Person[],
  name: string,
  role: string,
  country: string | undefined,
  at: { start: number; end: number },
): void {
  const known = people.find(
    (p) =>
      p.name === name ||
      (name.length > 2 && p.name.startsWith(name)) ||
      (p.name.length > 2 && name.startsWith(p.name) && name.length - p.name.length < 2),
  )
  const standing = /発言人|发言人|發言人|報道官|報道局長/.test(role)
    ? 'spokesperson'
    : /教授|研究員|研究员|専門家|专家|学者/.test(role)
      ? 'observer'
      : 'official'
  const title = /^(?:氏|さん|先生|女士)$/.test(role) ? undefined : role
  if (known) {
    known.named.push({ start: at.start, end: at.end })
    if (title) {
      known.role ??= title
      known.offices.add(title)
    }
    if (country) known.country ??= country
    return
  }
  people.push({
    kind: 'person',
    name,
    tokens: [name],
    native: name,
    ...(title && { role: title }),
    offices: new Set(title ? [title] : []),
    ...(country && { country }),
    standing,
    named: [{ start: at.start, end: at.end }],
  })
}
