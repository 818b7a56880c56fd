/** A note with nothing in it that could be listed, found or checked. */
export const PLAIN_NOTE = '---\ntitle: Plain\n---\n\nOne line of text.\n'

const part = (n: number) => `
## ${n}. Maritime affairs, airspace notification and the hotline between the two defence ministries

The two sides went through the agenda in the order of the joint paper of March, item by item; on **item ${n}** the position of the other
side was repeated word for word from its readout of the week before, and *nothing* was added to it.

### Where it stands

- The hotline is tested every quarter, most lately in October.
  - Of the last eight tests two failed.
    - Both failures lay on the line, not with the desks.
- 防衛当局間の海空連絡メカニズムについて、双方は年内に専門家会合を開くことで一致した。
- 双方同意继续就海洋事务保持沟通，并于明年举行下一轮高级别磋商。

| Topic | Ours | Theirs | Gap |
| :- | :- | :- | :- |
| Notification of exercises in the area of overlapping claims | fourteen days, in writing | “in good time” | the number of days |
| A meeting of experts | this year | when conditions allow | a date |

> A quotation that runs over more than one line, so that its edges are seen beside the text around it, and not only on its first line.

`

/** Thirty pages with everything a page can hold. */
export const LONG_NOTE = `---
title: Minister’s brief for the second round of the security dialogue, spring 2025, as cleared by four departments and sent back twice
marking: OFFICIAL-SENSITIVE
number: EA/2025/1182
date: 2025-03-14
copy: 12 of 40, Permanent Secretary’s private office
desk: East Asia Department, Maritime and Airspace Affairs
status: draft v12
numbering: true
---

https://example.org/a/very/long/address/that/never/ends/and/has/no/place/where/a/line/could/break/index.html?query=${'x'.repeat(80)}

${Array.from({ length: 24 }, (_, i) => part(i + 1)).join('')}

\`\`\`
A line of code that is much longer than the page is wide, so that it must break or be scrolled: ${'0123456789'.repeat(12)}
\`\`\`

:::layer{to="Tokyo, London"}
What only two posts get.
:::

:::layer{not-to-be-disclosed}
## Not to be disclosed

What must not be said.
:::
`
