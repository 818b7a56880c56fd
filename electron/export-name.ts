/** Name of a file made from what the window calls the export: no folder, nothing a system reserves. */
export function exportName(name: string): string {
  const plain = name
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 100)
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(plain) ? `${plain} note` : plain || 'Note'
}
