import type { LanguageWords } from './language-words.ts'

export const ZH: LanguageWords = {
  common: '的 了 和 与 在 是 将 对 及 等 也 并 就 以 为 这 那 表示',
  alike: `
会谈 会晤 会见 磋商 对话
同意 一致 达成 商定
关切 担忧 忧虑`,
  negators: '不 没 没有 未 无 非 拒绝 否认 反对',
  halfNegators: '仍 尚 暂 搁置 除非',
  idleNegations: [],
  onSources: ['(?:未|没有)(?:报道|公布|提及|说明|披露)', '本报告', '消息来源'],
  strengths: `
commit: 考虑 研究 探讨 | 希望 寻求 提议 打算 | 同意 决定 商定 | 承诺 保证 誓言
oppose: 提到 | 关切 担忧 | 反对 抗议 | 谴责 痛斥
request: 希望 邀请 | 呼吁 敦促 请求 | 强烈敦促 | 要求 勒令
claim: 表示 说 指出 介绍 | 强调 重申 | 坚称 断言 | 承认 威胁`,
  anonymous: ['有关人士', '专家', '消息人士', '观察人士', '分析人士'],
  agreedByNobody: ['已(?:经)?商定', '达成了?(?:一致|共识)'],
  judging: '必须 应当 不公 非法 危险 不负责任 历史性 显然',
}
