// What the bundler makes of files that are no modules.
declare module '*.css' {}
declare module '*?url' {
  const url: string
  export default url
}
declare module '*?worker&url' {
  const url: string
  export default url
}
declare module '*?raw' {
  const text: string
  export default text
}
// The older build is the one Chromium 108 can read; its types are those of the newer.
declare module 'pdfjs-dist/legacy/build/pdf.mjs' {
  export * from 'pdfjs-dist'
}
declare module 'nspell' {
  interface Dictionary {
    correct(word: string): boolean
    suggest(word: string): string[]
  }
  export default function nspell(aff: string, dic: string): Dictionary
}
