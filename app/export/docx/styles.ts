import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
import { mm, pt, size } from './measures.ts'

export const SERIF = 'Source Serif 4'
export const SANS = 'Source Sans 3'
export const CODE = 'Source Code Pro'
const QUIET = '555555'

interface EastAsian {
  readonly language: string
  readonly font: string
  /** What stands in where it is not installed. */
  readonly instead: string
}

const JAPANESE: EastAsian = { language: 'ja-JP', font: 'Noto Sans JP', instead: 'Yu Gothic' }
const EAST_ASIAN: Readonly<Record<string, EastAsian>> = {
  ja: JAPANESE,
  zh: { language: 'zh-CN', font: 'Noto Sans SC', instead: 'Microsoft YaHei' },
  ko: { language: 'ko-KR', font: 'Noto Sans KR', instead: 'Malgun Gothic' },
}

/** The typeface of East Asian text; in a note of another language, names are set in the Japanese one. */
export const eastAsianFont = (language: string): EastAsian =>
  EAST_ASIAN[language.toLowerCase().split('-')[0] ?? ''] ?? JAPANESE

const heading = (points: number, before: number, light = false) => ({
  quickFormat: true,
  basedOn: 'Normal',
  next: 'Normal',
  run: { size: size(points), bold: !light, italics: light, color: '000000' },
  paragraph: { keepNext: true, keepLines: true, spacing: { before: pt(before), after: pt(3) } },
})

/** The styles of every paper: Word's own names wherever Word has one, so that its own tools find them. */
export function stylesFor(language: string): IStylesOptions {
  const [code = 'en'] = language.toLowerCase().split('-')
  const eastAsian = eastAsianFont(language)
  const latin = code in EAST_ASIAN ? 'en-GB' : /^en$/i.test(language) ? 'en-GB' : language
  const faces = (name: string) => ({ ascii: name, hAnsi: name, cs: name, eastAsia: eastAsian.font })
  const sans = (points: number, color = QUIET) => ({ font: faces(SANS), size: size(points), color })
  const line = { line: pt(14.4), lineRule: LineRuleType.AT_LEAST }
  const small = { line: pt(12.2), lineRule: LineRuleType.AT_LEAST, after: pt(3) }
  const paragraphStyles: IParagraphStyleOptions[] = [
    {
      id: 'ListBullet',
      name: 'List Bullet',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { ...line, after: pt(2.4) } },
    },
    {
      id: 'ListNumber',
      name: 'List Number',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { ...line, after: pt(2.4) } },
    },
    { id: 'NumberedParagraph', name: 'Numbered Paragraph', basedOn: 'Normal', quickFormat: true },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: { left: mm(7), right: mm(7) } },
    },
    {
      id: 'SourceCode',
      name: 'Source Code',
      basedOn: 'Normal',
      run: { font: faces(CODE), size: size(8.8), noProof: true },
      paragraph: { alignment: AlignmentType.LEFT, spacing: { after: pt(5.5) }, indent: { left: mm(4) } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { font: faces(SANS), size: size(9.2) },
      paragraph: {
        spacing: { line: pt(12.2), lineRule: LineRuleType.AT_LEAST, before: pt(3), after: pt(3) },
      },
    },
    { id: 'Occasion', name: 'Occasion', basedOn: 'Normal', next: 'Title', run: sans(10) },
    { id: 'Particulars', name: 'Particulars', basedOn: 'Normal', run: sans(9.2) },
    {
      id: 'Marking',
      name: 'Marking',
      basedOn: 'Normal',
      run: { font: faces(SANS), size: size(9.6), bold: true, allCaps: true, characterSpacing: 20 },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
    },
    {
      id: 'SourceEntry',
      name: 'Source Entry',
      basedOn: 'Normal',
      run: { size: size(9) },
      paragraph: { spacing: small },
    },
    {
      id: 'Closing',
      name: 'Closing Lines',
      basedOn: 'Normal',
      run: { font: faces(SANS), size: size(8.6) },
      paragraph: { spacing: { ...small, after: pt(2) }, indent: { left: mm(28), hanging: mm(28) } },
    },
    {
      id: 'Letterhead',
      name: 'Letterhead',
      basedOn: 'Normal',
      run: sans(8.6),
      paragraph: { spacing: { line: pt(11.6), lineRule: LineRuleType.AT_LEAST, after: 0 } },
    },
    { id: 'Header', name: 'header', basedOn: 'Normal', run: sans(8.6), paragraph: { spacing: { after: 0 } } },
    { id: 'Footer', name: 'footer', basedOn: 'Normal', run: sans(8.6), paragraph: { spacing: { after: 0 } } },
  ]
  return {
    default: {
      document: {
        run: {
          font: faces(SERIF),
          size: size(10.5),
          language: { value: latin, eastAsia: eastAsian.language },
        },
        paragraph: { spacing: { ...line, after: pt(5.5) } },
      },
      title: {
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { font: faces(SERIF), size: size(20), bold: true, color: '000000' },
        paragraph: { spacing: { before: 0, after: pt(9), line: pt(24), lineRule: LineRuleType.AT_LEAST } },
      },
      heading1: heading(13, 12),
      heading2: heading(11.5, 10),
      heading3: heading(10.5, 10, true),
      heading4: heading(10.5, 10, true),
      heading5: heading(10.5, 10, true),
      heading6: heading(10.5, 10, true),
      hyperlink: { run: { color: '1D4477', underline: {} } },
      footnoteText: { run: { size: size(9) }, paragraph: { spacing: { ...small, after: pt(2) } } },
    },
    paragraphStyles,
    characterStyles: [
      { id: 'VerbatimChar', name: 'Verbatim Char', run: { font: faces(CODE), size: size(9), noProof: true } },
      { id: 'Citation', name: 'Citation', run: sans(7.8) },
    ],
  }
}
