import type { LanguageWords } from './language-words.ts'

export const JA: LanguageWords = {
  common:
    'こと もの ため これ それ また さらに および について として による に対し した する いる ある なる れる られる',
  alike: `
会談 協議 対話 話し合い
合意 一致 了承
懸念 憂慮`,
  negators: 'ない なかった ません ず 否定 拒否 拒絶 反対',
  halfNegators: 'まだ なお 留ま 残 見送',
  idleNegations: [],
  onSources: ['(?:報告|記載|公表|言及)(?:は|され)?(?:ない|なかった|ていない)', '本メモ', '情報源'],
  strengths: `
commit: 検討 | 希望 目指 提案 意向 | 合意 一致 決定 | 約束 誓約 確約 明言
oppose: 言及 | 懸念 憂慮 | 反対 抗議 | 非難 糾弾
request: 希望 依頼 | 要請 呼びかけ 促 | 強く求め | 要求
claim: 述べ 話 語 説明 | 強調 表明 | 主張 断言 | 認め 白状 脅`,
  anonymous: ['関係者', '専門家', '消息筋', '観測筋', '識者'],
  agreedByNobody: ['(?:こと|点)で合意された', 'ことが決まった'],
  judging: 'べき 不当 違法 危険 無責任 歴史的 明らかに',
}
