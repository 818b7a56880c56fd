import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** SHA-256 of a text's UTF-8 bytes, lower-case hexadecimal. */
export const digestText = (text: string): string => bytesToHex(sha256(new TextEncoder().encode(text)))
