/**
 * The few globals the core may use: present in Node, in workers and in windows alike. Anything else that a host
 * brings stays outside the core.
 */
interface TextDecoderLike {
  decode(bytes?: Uint8Array): string
}
declare const TextDecoder: new (
  label?: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => TextDecoderLike
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> }
/** Bytes of a base64 text, a character a byte. */
declare function atob(data: string): string
