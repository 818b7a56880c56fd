import type { Span } from '../evidence-book.ts'
import { countryOfCity } from './lexicon/countries.ts'

/**
 * What stands on a page around the content: it stays in the source text and yields no items. Each line is matched
 * whole, by anchored patterns without nested repetition, so that a hostile line costs no more than a plain one.
 */
const LINES: readonly RegExp[] = [
  /^\d{1,3}[- ]?min(?:ute)?s?\.?(?: read| to read)?$/i,
  /^(?:reading time|estimated reading time)\b/i,
  /^(?:no|\d{1,6}) comments?\b.{0,200}$/i,
  /^(?:leave|post|add|write) a (?:comment|reply)\b.{0,80}$/i,
  /^(?:comments?|replies|reply|responses?)(?: ?\(\d{1,6}\))?:?$/i,
  /^(?:share|tweet|pin|email|e-mail|print|save|copy link|whatsapp|facebook|twitter|x|linkedin|telegram|reddit|listen|listen to (?:this )?article)$/i,
  /^share (?:this|on|via|with|article|story|link)\b.{0,120}$/i,
  /^(?:facebook|twitter|linkedin|whatsapp|telegram|email|print|reddit|line|x)(?:[ ,|/·•]+(?:facebook|twitter|linkedin|whatsapp|telegram|email|print|reddit|line|x|copy link|share)){1,10}$/i,
  /^(?:sign up|subscribe|join|get|receive|follow)\b.{0,120}\b(?:newsletter|newsletters|inbox|subscribers?|briefing|free|today|updates|us|alerts|channel|twitter|facebook|instagram|telegram|youtube)\b.{0,120}$/i,
  /^(?:our |the )?(?:daily|weekly|morning|evening)? ?newsletters?\b.{0,120}$/i,
  /^(?:read more|read also|also read|see also|related|related (?:articles?|stories|topics|posts|news|content)|more from|more on|recommended|you may also like|most (?:read|popular)|trending|don[’']t miss|up next|watch|editor[’']s picks?|in case you missed)\b.{0,200}$/i,
  /^(?:top stories|latest (?:news|stories)|explore more|around the web|from our partners|what to read next|popular (?:now|today))\b.{0,80}$/i,
  /^(?:advertisement|advertising|sponsored(?: content)?|ad|promoted)$/i,
  /^(?:©|\(c\) ?(?=\d{4}|copyright|all )|copyright\b).{0,200}$/i,
  /^.{0,120}\ball rights reserved\b.{0,120}$/i,
  /^(?:tags?|topics?|filed under|categories|category|keywords?|posted in|section)\s?:.{0,300}$/i,
  /^(?:home|news|world|politics|business|opinion|asia|europe|menu|search|login|log in|sign in|skip to (?:main )?content|back to top|accept(?: all)?(?: cookies)?|cookie (?:settings|policy)|privacy policy|terms of (?:use|service)|contact us|about us|next article|previous article|load more)(?:\s?[>»|/·]\s?.{0,120})?$/i,
  /^(?:last )?(?:updated|modified|edited)(?: on| at)?:?\s.{0,80}$/i,
  /^(?:published|posted|issued|released|first published|date posted)(?: on| at)?:?\s.{0,80}$/i,
  /^(?:by .{1,80} )?published: .{4,120}$/i,
  /^[A-Z][a-z]{2,8} \d{1,2}, \d{4} ?\/ ?\d{1,2}:\d{2} ?[AP]M\b.{0,40}$/,
  /^(?:visits|views|today|total|reads?|hits|shares?|likes|ratings?) ?: ?[\d,.]{1,12}$/i,
  /^(?:previous|next) (?:post|article|story|entry)\b.{0,200}$/i,
  /^(?:unsubscribe|view online|view in browser|forward to a friend|manage (?:your )?(?:preferences|subscriptions?))\b.{0,80}$/i,
  /^this (?:e-?mail|message) was sent to\b.{0,200}$/i,
  /^(?:suggest|recommend|send|email) (?:this )?to a friend\b.{0,20}$/i,
  /^we use cookies\b.{0,300}$/i,
  /^(?:this (?:article|story) (?:was|is|has been|first|originally)|the post .{0,200} appeared first on)\b.{0,240}$/i,
  /^[（(]?(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:付)?(?:朝刊|夕刊|配信|更新|掲載)?[）)]?$/u,
  /^(?:page \d{1,4}(?: of \d{1,4})?|- ?\d{1,4} ?-|\d{1,4} ?\/ ?\d{1,4}|\d{1,4})$/i,
  /^(?:end(?:s|it)?|###|\*\*\*|-{3,}|_{3,}|={3,}|—ENDS—|- ends -)$/i,
  /^(?:シェア|ツイート|印刷|共有|コメント|会員限定|有料会員|続きを読む|関連記事|関連ニュース|アクセスランキング|あわせて読みたい|広告)(?:.{0,60})$/u,
  /^(?:分享|分享到|打印|字号|责任编辑|責任編輯|编辑|相关新闻|相關新聞|延伸阅读|延伸閱讀|更多|评论|留言|点击|扫一扫|来源|來源)[：: ].{0,80}$/u,
  /^(?:分享|打印|评论|留言|返回顶部|广告|廣告)$/u,
  /^[（(【](?:编辑|責任編輯|责任编辑|編輯|完|了)[^）)】]{0,40}[）)】]$/u,
]
/** Runs that may stand at the end or in the middle of a line of page furniture. */
const RUNS = /\b(?:no comments on|\d{1,3} ?min(?:ute)? read)\b/i
const DATE_LINE =
  /^(?:[A-Z][\p{L}&/,. -]{0,60}[ |,·•—–-]+)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?,? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}[-/]\d{2}[-/]\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?)?|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})|[（(]?(?:\d{4}|(?:令和|平成)(?:\d{1,2}|元))年\d{1,2}月\d{1,2}日(?:[（(].曜?日?[）)])?)(?:[ ,|·T-]{0,4}\d{1,2}[:.時]\d{2}.{0,40}|[ \u3000|·•-].{0,60}|[）)])?$/iu

/** A line around the content. Before the prose begins a bare date line counts too. */
export function isFurniture(raw: string, atHead: boolean): boolean {
  if (raw.length > 400) return false
  const line = raw.trim()
  if (LINES.some((p) => p.test(line)) && !isSentence(line)) return true
  if (RUNS.test(line) && !/[.!?]["”]?$/.test(line)) return true
  return atHead && line.length <= 120 && /\d/.test(line) && DATE_LINE.test(line)
}

/** The head of a list of other stories: what follows it to the end of the page is no part of this one. */
export const opensOtherStories = (raw: string): boolean =>
  /^(?:most (?:viewed|read|popular|shared|watched)|more (?:on this story|from .{1,40}|stories|news)|related (?:stories|articles|news|topics|content|links)|related|top stories|latest (?:news|stories)|recommended(?: for you)?|you may also like|read next|what to read next|trending(?: now)?|explore more|around the web|from our partners|also in the news|next in .{1,40}|others also read|more in .{1,40}|elsewhere on .{1,40}|関連記事|関連ニュース|アクセスランキング|あわせて読みたい|注目の記事|相关新闻|相關新聞|延伸阅读|延伸閱讀|热门文章)\s?[:：]?$/iu.test(
    raw.replace(/^#+ /, '').trim(),
  )

/** A whole sentence is prose even where it begins like furniture: “Follow-up talks with us today …”. */
const isSentence = (line: string) =>
  line.length > 100 &&
  /[.!?]["”’]?$/.test(line) &&
  !/rights reserved|cookies|newsletter|appeared first|subscribe/i.test(line)

/** “By Jane Doe, Diplomatic Editor”, “Reporting by …; editing by …”, “（记者 …）”. */
export function isByline(raw: string): boolean {
  if (raw.length > 240) return false
  return (
    (/^by [A-Z]/i.test(raw) &&
      !/[.!?]$/.test(raw) &&
      /^by [\p{Lu}][\p{L}.’'-]*(?: (?:and|with|in|for|de|van|bin)\b| [\p{Lu}][\p{L}.’'-]*|, ?){0,14}(?:[|,•·-].{0,100})?$/iu.test(
        raw,
      )) ||
    (/^\(?(?:addit|report|writ|edit|compil|transl|text)/i.test(raw) &&
      /^\(?(?:additional )?(?:reporting|writing|editing|compiled|translated|edited|written|text) by [\p{Lu}].{0,220}$/iu.test(
        raw,
      )) ||
    /^(?:记者|記者|作者|文|撰文|編集委員|特派員)[：:／/ \u3000][^。]{1,40}$/u.test(raw) ||
    /^[（(](?:本报|本報|新华社|新華社)?(?:记者|記者)[^）)]{1,40}[）)]$/u.test(raw) ||
    (/ (?:reporter|correspondent|journalist|editor|writer)\b/.test(raw) &&
      /^[\p{L}. -]{2,40} (?:is|was) (?:a|an|the) (?:senior |staff |freelance |diplomatic |political |foreign )?(?:reporter|correspondent|journalist|editor|writer)\b.{0,180}$/u.test(
        raw,
      ))
  )
}

/** Cheap tests go before patterns over all letters of all scripts, which take long to be made ready. */
const PICTURE = /photo|picture|image|screengrab|handout/i

/** A line under a picture, or its credit. */
export function isCaption(raw: string): boolean {
  if (raw.length > 600) return false
  if (/^(?:AFP|Reuters|AP|EPA|Getty Images|Kyodo|Xinhua|PA) ?\/ ?\p{Lu}/u.test(raw)) return true
  if (
    PICTURE.test(raw) &&
    /^(?:this|in this|a|an|the) (?:[\p{L}-]+ ){0,3}(?:photo|picture|image|photograph|screengrab|handout)\b/iu.test(
      raw,
    )
  )
    return true
  if (
    /[)\]][ |.]*$/.test(raw) &&
    /\b(?:in this (?:[\p{L}-]+ ){0,3}(?:photo|picture|image)|pictured|(?:shakes?|shook|shaking) hands|poses? for)\b.{0,200}[([][^)\]]{2,40}[)\]][ |.]*$/iu.test(
      raw,
    )
  )
    return true
  if (
    /\((?:left|right|l|r|centre|center|c|far left|second from (?:left|right))\)/i.test(raw) &&
    /[([][^)\]]{2,40}[)\]][ |.]*$/.test(raw)
  )
    return true
  // “Minister X is seen at the port on July 9.”: told in the present, as under a picture.
  if (
    raw.length < 220 &&
    /^[\p{Lu}][^.!?]{2,100} (?:is|are) (?:seen|pictured|shown|greeted|welcomed|flanked) [^.!?]{2,110}\.?$/u.test(
      raw,
    )
  )
    return true
  if (/\((?:R|L|C|right|left|centre|center)\)[^.]{0,160}\((?:photo|picture|image|file)\b/i.test(raw))
    return true
  return (
    /^(?:photos?|pictures?|images?|caption|file photo|pool photo|photo credit|credit|video|graphic|map|illustration|figure \d{1,3})\s?(?:[:：]|by\b|courtesy\b|-|–|—|\/)/i.test(
      raw,
    ) ||
    (/[([](?:photo|picture|image|file|pool|file photo|photograph|credit|ap photo|afp|reuters|getty images?|via|courtesy)[^)\]]{0,120}[)\]]\.?$/i.test(
      raw,
    ) &&
      !/[”"]\s?[([]/.test(raw)) ||
    /(?:getty images|ap photo|reuters\/|afp via|epa-efe|\/ ?pool|shutterstock|kyodo photo)[^.]{0,60}$/i.test(
      raw,
    ) ||
    /^(?:写真|写真：|【写真】|图|图为|图片|圖|圖為|圖片)[：:／/為为 \u3000].{0,200}$/u.test(raw) ||
    (/(?:摄|攝|撮影|＝共同|=共同|＝時事)[）)】]?$/u.test(raw) && raw.length < 160)
  )
}

const PLACE =
  "([\\p{Lu}][\\p{Lu}.'’/ -]{2,40}(?![\\p{Ll}])|[\\p{Lu}][\\p{L}.'’ -]{2,30})(?:, ?([\\p{Lu}][\\p{L}. ]{2,20})| \\[[\\p{Lu}][\\p{L}. ]{2,20}\\])?"
const ON_DAY =
  '(?:,? ?((?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\\.?|[A-Z][a-z]{2,8}\\.? \\d{1,2})(?:,? \\d{4})?))?'
/** “BEIJING, Dec 26 (Agency) -”, “SEOUL--”, “BONN, Feb. 17, Agency”, “MOSCOW, 9 November. /AGENCY/.”, “ROME (Agency): ”. */
const PLACE_DATE = new RegExp(
  `^${PLACE}${ON_DAY}[.,]? ?(?:\\(([\\p{L}][\\p{L}0-9 /.,-]{1,60})\\)|/([\\p{L}][\\p{L} .-]{1,30})/\\.?)? ?(?:—|–|--+|-(?=\\s)|:(?=\\s)|(?<=[/)])\\.? (?=\\p{Lu})|(?<=/\\.) (?=\\p{Lu}))`,
  'u',
)
const CHINESE =
  /^(新华社|新華社|中新社|中央社|中新网|人民网|环球网)([\p{Script=Han}]{2,8}?)(\d{1,2}月\d{1,2}日|\d{1,2}日)[电電](?:\s*[（(][^）)]{1,40}[）)])?\s*/u
const JAPANESE = /^【([\p{Script=Han}\p{Script=Katakana}ー]{2,12})(?:[=＝・ ]([^】]{1,20}))?】\s*/u
const AGENCY_FIRST = /^[（(](中央社|新华社|共同社|法新社)[^）)]{0,40}?(\d{1,2}日)[^）)]{0,10}[）)]\s*/u

export interface Dateline {
  readonly place?: string
  readonly agency?: string
  readonly date?: Span
  /** Where the prose begins. */
  readonly from: number
}

/** “BEIJING, Dec. 26 (Agency) -- ” at the head of the first paragraph. `at` is where the paragraph starts. */
export function findDateline(raw: string, at: number): Dateline | null {
  const head = raw.slice(0, 160)
  const en = PLACE_DATE.exec(head)
  if (en) {
    const [all, place, , ownDate, paren, slashed] = en
    const inner =
      paren === undefined
        ? undefined
        : /^(.*?)(?: - (\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? \d{4}))?$/.exec(paren)
    const agency = inner?.[1] ?? slashed
    const date = ownDate ?? inner?.[2]
    // A dash or colon after plain words is no dateline: it needs capitals, a date, an agency or a known city.
    if (
      place &&
      ((/^[\p{Lu}.'’/ -]+$/u.test(place) && !/:$/.test(all)) ||
        date ||
        agency ||
        (countryOfCity(place) !== undefined && /[—–:-]\s?$/.test(all)))
    ) {
      const offset = date ? all.indexOf(date) : -1
      return {
        place: place.trim(),
        ...(agency && { agency }),
        ...(date && { date: { start: at + offset, end: at + offset + date.length } }),
        from: at + all.length + leadingSpace(raw.slice(all.length)),
      }
    }
  }
  const zh = CHINESE.exec(head)
  if (zh?.[1] && zh[2] && zh[3]) {
    const offset = zh[0].indexOf(zh[3], zh[1].length + zh[2].length)
    return {
      place: zh[2],
      agency: zh[1],
      date: { start: at + offset, end: at + offset + zh[3].length },
      from: at + zh[0].length,
    }
  }
  const first = AGENCY_FIRST.exec(head)
  if (first?.[1] && first[2]) {
    const offset = first[0].indexOf(first[2])
    return {
      agency: first[1],
      date: { start: at + offset, end: at + offset + first[2].length },
      from: at + first[0].length,
    }
  }
  const ja = JAPANESE.exec(head)
  if (ja?.[1]) return { place: ja[1], from: at + ja[0].length }
  return null
}

const leadingSpace = (s: string) => s.length - s.trimStart().length
