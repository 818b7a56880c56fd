import { describe, expect, it } from 'vitest'
import { readText } from '../../../app/note/text.ts'
import { runChecks } from '../../../app/review/checks/index.ts'

const JA = `日韓首脳、釜山で会談
桜井陽子首相は20日、韓国の釜山で尹相浩大統領と会談した。桜井首相は「隣国だからこそ率直に話せる関係にしたい」と語った。尹大統領は「過去を忘れず、しかし過去に縛られない」と応じた。会談には趙明哲外相が同席した。`
const ZH = `陈志远同西班牙外交大臣莫雷诺会谈
外交部长陈志远在北京同西班牙外交大臣莫雷诺举行会谈。莫雷诺说：“我们不赞成贸易战，对话才是解决分歧的办法。”`
const EN = `Icelandic Fisheries Minister Hanna Sigurdsson and her Norwegian counterpart, Odd Bakken, met for four hours. Sigurdsson said Iceland would publish landing figures weekly.`

const found = (source: string, sentence: string) =>
  runChecks({ note: readText(`## Summary\n\n${sentence}\n`), sources: new Map([['s', source]]) })
    .filter((f) => /^(?:name-|title-|quotation-)/.test(f.rule))
    .map((f) => `${f.rule} ${f.place.quote}`)

describe('names, titles and speakers in Japanese and Chinese', () => {
  it.each([
    ['[NT1] a true sentence', JA, '桜井首相は「隣国だからこそ率直に話せる関係にしたい」と述べた。', []],
    ['[NT2] the office of another', JA, '桜井防衛相は釜山で会談した。', ['title-differs 防衛相']],
    ['[NT3] the same office in other words', JA, '趙明哲外務大臣が同席した。', []],
    ['[NT4] one character wrong', JA, '会談には趙明徹外相が同席した。', ['name-misspelt 趙明徹']],
    [
      '[NT5] another speaker, by family name',
      JA,
      '尹大統領は「隣国だからこそ率直に話せる関係にしたい」と述べた。',
      ['quotation-misattributed 隣国だからこそ率直に話せる関係にしたい'],
    ],
    [
      '[NT6] another speaker, without an office',
      ZH,
      '陈志远表示：“我们不赞成贸易战”。',
      ['quotation-misattributed 我们不赞成贸易战'],
    ],
    ['[NT7] a name no source has', ZH, '外交部长陈志元在北京会谈。', ['name-misspelt 陈志元']],
    [
      '[NT8] the office of another, before the name',
      ZH,
      '商务部长陈志远在北京会谈。',
      ['title-differs 商务部长'],
    ],
  ])('%s', (_rule, source, sentence, wanted) => {
    expect(found(source, sentence)).toEqual(wanted)
  })
})

describe('whose someone is', () => {
  it.each([
    ['[NT9] the right country', 'Iceland’s Hanna Sigurdsson met Odd Bakken of Norway.', []],
    [
      '[NT10] the office right, the country wrong',
      'The Norwegian fisheries minister, Hanna Sigurdsson, met Odd Bakken.',
      ['title-differs Norwegian'],
    ],
    [
      '[NT11] the wrong country behind the name',
      'Ms Sigurdsson of Denmark will publish figures.',
      ['title-differs Denmark'],
    ],
  ])('%s', (_rule, sentence, wanted) => {
    expect(found(EN, sentence).filter((f) => f.startsWith('title'))).toEqual(wanted)
  })
})
