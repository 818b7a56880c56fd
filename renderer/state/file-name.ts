/** The name a note is saved or exported under when it has none yet. */
export const fileNameOf = (title: string | undefined): string =>
  (title ?? '')
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80) || 'Untitled'
