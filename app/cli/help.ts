export const HELP = `aide: briefing notes from the data of a meeting, each word traceable to its source

  aide import FILE… [-o meeting.json]              article, readout, HTML, Word, PDF, e-mail, calendar, JSON, YAML → a meeting record
  aide templates                                   the templates and what each is for
  aide new [MEETING] --template ID [-o NOTE.brief] a record → a note; without a record a blank one; --from OLD takes its record,
                                                   without --template its words
  aide export NOTE.brief [--to pdf,md,docx]        also: --out DIR  --copy full|speaking|public  --copy-number N
                                                   --addressee NAME (leaves out what is only for others)
                                                   --annotations none|notes|margin|criticmarkup
                                                  --suggestions original|final|marks  --style ID  --embed  --ledger  --override REASON
  aide brief FILE… --template ID --out DIR         import, new and export at once; takes the options of export
  aide check NOTE.brief [--only GROUP,…] [--sarif] what a careful colleague would point at; --sarif for programs; GROUP is
                                                   note, quotes, figures, dates, names, claims, attribution or coverage
  aide annotations NOTE.brief [--hypothesis]       comments and suggestions; --json as W3C annotations, --hypothesis as that
                                                   service reads them; --from THREADS.json -o OUT.brief brings threads in
  aide merge BASE COPY… -o OUT.brief               reviewers’ copies back into the note they were made of, each edit a suggestion
                                                   of its author; --authors NAME,… says whose each copy is
  aide diff BEFORE AFTER [--to text|json|pdf]      what the later note changes: [-words out-] {+words in+}; as PDF struck and
                                                   underlined, beside AFTER or where -o says
  aide open [NOTE.brief]                           the desktop app

  A note is a brief (.brief), a Word file (.docx), Markdown, or a PDF that carries its note.
  --json everywhere prints data instead of words.
  Exit codes: 0 done, 1 findings, clashes or differences, 2 bad input (nothing was written), 3 a fault of the program.
`
