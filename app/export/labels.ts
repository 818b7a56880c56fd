import type { AnnotationKind } from '../review/annotation.ts'
import type { AccountPassage } from '../review/ledger/account.ts'
import type { ClaimState } from '../review/ledger/settled-claim.ts'
import type { Copy } from './export.ts'

/** Fixed words of a paper, in the language of the note. */
export interface Labels {
  readonly untitled: string
  readonly sources: string
  readonly comments: string
  readonly notes: string
  readonly annex: string
  readonly image: string
  /** `{page}` and `{pages}` are replaced. */
  readonly page: string
  readonly asOf: string
  readonly copyNumber: string
  readonly draftedBy: string
  readonly clearedBy: string
  readonly contact: string
  readonly distribution: string
  readonly embargo: string
  readonly override: string
  readonly notToBeDisclosed: string
  /** `{to}` is replaced. */
  readonly onlyFor: string
  /** `{label}` is replaced. */
  readonly endOf: string
  readonly reply: string
  readonly textGone: string
  /** Stands for the author of a suggestion who is not known. */
  readonly reviewer: string
  /** Ends the file name of a comparison. */
  readonly changes: string
  /** `{before}` and `{after}` are replaced. */
  readonly changesFrom: string
  /** How the marks of a comparison are to be read. */
  readonly changesLegend: string
  readonly moved: Readonly<Record<'away' | 'here', string>>
  readonly copies: Readonly<Record<Exclude<Copy, 'full'>, string>>
  readonly kinds: Readonly<Record<AnnotationKind, string>>
  readonly cleared: Readonly<Record<'cleared' | 'with changes' | 'consulted, no reply', string>>
  /** The annex that says what each statement stands on. */
  readonly ledger: {
    readonly title: string
    readonly statement: string
    readonly state: string
    readonly standsOn: string
    readonly record: string
    readonly states: Readonly<Record<ClaimState, string>>
    readonly how: Readonly<Record<AccountPassage['how'], string>>
  }
  readonly whose: Readonly<Record<'ours' | 'theirs' | 'joint' | 'press', string>>
}

const en: Labels = {
  untitled: 'Untitled note',
  sources: 'Sources',
  comments: 'Comments',
  notes: 'Notes',
  annex: 'Annex',
  image: 'Image',
  page: 'Page {page} of {pages}',
  asOf: 'Information as of',
  copyNumber: 'Copy',
  draftedBy: 'Drafted by',
  clearedBy: 'Cleared by',
  contact: 'Contact',
  distribution: 'Distribution',
  embargo: 'Embargo',
  override: 'Exported over an open finding',
  notToBeDisclosed: 'Not to be disclosed',
  onlyFor: 'Only for: {to}',
  endOf: 'End of: {label}',
  reply: 'Reply',
  textGone: 'the words are no longer in the note',
  reviewer: 'Reviewer',
  changes: 'changes',
  changesFrom: 'Changes from {before} to {after}.',
  changesLegend:
    'Words put in are underlined, words taken out are struck through; a bar in the margin marks each place.',
  moved: { away: 'Moved away from here', here: 'Moved to here' },
  copies: { speaking: 'Speaking copy', public: 'Public copy' },
  kinds: { comment: 'Comment', question: 'Question', 'check-needed': 'Check needed', legal: 'Legal' },
  cleared: {
    cleared: 'cleared',
    'with changes': 'with changes',
    'consulted, no reply': 'consulted, no reply',
  },
  ledger: {
    title: 'What each statement stands on',
    statement: 'Statement',
    state: 'State',
    standsOn: 'Stands on',
    record: 'the record',
    states: {
      'borne out': 'borne out',
      'paraphrase checked': 'paraphrase checked',
      disputed: 'disputed',
      unsupported: 'unsupported',
      assessment: 'assessment',
    },
    how: {
      cited: 'cited',
      bound: 'by the record',
      matched: 'found by its words',
      'by hand': 'chosen by hand',
    },
  },
  whose: { ours: 'our source', theirs: 'the other side’s', joint: 'joint', press: 'press' },
}

const ja: Labels = {
  untitled: '無題',
  sources: '出典',
  comments: 'コメント',
  notes: '注',
  annex: '別添',
  image: '画像',
  page: '{page} / {pages} ページ',
  asOf: '情報時点',
  copyNumber: '写し番号',
  draftedBy: '起案',
  clearedBy: '決裁・合議',
  contact: '連絡先',
  distribution: '配布先',
  embargo: '解禁',
  override: '未解決の指摘を残して出力',
  notToBeDisclosed: '不開示',
  onlyFor: '配布先限定：{to}',
  endOf: '{label}（ここまで）',
  reply: '返信',
  textGone: '対象の文言は本文に残っていません',
  reviewer: '校閲者',
  changes: '変更箇所',
  changesFrom: '{before}から{after}への変更。',
  changesLegend: '追加された文言は下線、削除された文言は取消線で示し、該当箇所の余白に縦線を付す。',
  moved: { away: 'ここから移動', here: 'ここへ移動' },
  copies: { speaking: '発言用', public: '公開用' },
  kinds: { comment: 'コメント', question: '質問', 'check-needed': '要確認', legal: '法務' },
  cleared: {
    cleared: '了',
    'with changes': '修正の上了',
    'consulted, no reply': '照会済み・回答なし',
  },
  ledger: {
    title: '各記述の根拠',
    statement: '記述',
    state: '状態',
    standsOn: '根拠',
    record: '記録',
    states: {
      'borne out': '裏付けあり',
      'paraphrase checked': '要約確認済み',
      disputed: '相違あり',
      unsupported: '裏付けなし',
      assessment: '評価',
    },
    how: { cited: '引用', bound: '記録による', matched: '語句一致', 'by hand': '手動で選択' },
  },
  whose: { ours: '当方', theirs: '先方', joint: '共同', press: '報道' },
}

const zh: Labels = {
  untitled: '无标题',
  sources: '资料来源',
  comments: '批注',
  notes: '注释',
  annex: '附件',
  image: '图片',
  page: '第 {page} 页，共 {pages} 页',
  asOf: '信息截至',
  copyNumber: '份号',
  draftedBy: '起草',
  clearedBy: '会签',
  contact: '联系人',
  distribution: '分发',
  embargo: '解禁时间',
  override: '在问题未解决时导出',
  notToBeDisclosed: '不得公开',
  onlyFor: '仅限：{to}',
  endOf: '{label}（完）',
  reply: '回复',
  textGone: '正文中已无所指文字',
  reviewer: '审阅者',
  changes: '修改对照',
  changesFrom: '从{before}到{after}的修改。',
  changesLegend: '新增文字加下划线，删去文字加删除线；页边竖线标出改动之处。',
  moved: { away: '由此移出', here: '移至此处' },
  copies: { speaking: '发言稿', public: '公开稿' },
  kinds: { comment: '批注', question: '疑问', 'check-needed': '待核', legal: '法律' },
  cleared: { cleared: '同意', 'with changes': '修改后同意', 'consulted, no reply': '已征询，未回复' },
  ledger: {
    title: '各项表述的依据',
    statement: '表述',
    state: '状态',
    standsOn: '依据',
    record: '记录',
    states: {
      'borne out': '有据',
      'paraphrase checked': '转述已核',
      disputed: '有分歧',
      unsupported: '无据',
      assessment: '评估',
    },
    how: { cited: '引用', bound: '据记录', matched: '据词语匹配', 'by hand': '人工选定' },
  },
  whose: { ours: '我方', theirs: '对方', joint: '双方', press: '媒体' },
}

const TABLE: Readonly<Record<string, Labels>> = { en, ja, zh }

/** Labels for a BCP 47 language; English where there is no table of its own. */
export function labelsFor(language: string): Labels {
  return TABLE[language.toLowerCase().split('-')[0] ?? 'en'] ?? en
}
