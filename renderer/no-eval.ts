import { config } from 'zod'

// zod tries to compile its readers with `new Function`, which the page's policy refuses and reports. Imported first,
// so that it stands before the first reader is made.
config({ jitless: true })
