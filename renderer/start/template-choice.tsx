import { Circle, CircleCheck, CircleDot } from 'lucide-react'
import { useMemo } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { Profile } from '../../app/profile.ts'
import { type SectionFill, sectionsInWords } from '../../app/template/fill-sections.ts'
import { fillTemplate } from '../../app/template/fill-template.ts'
import type { Grounds } from '../state/desk-state.ts'
import { houseToday } from './begin-brief.ts'
import type { ShippedTemplate } from './shipped-template.ts'

interface Props {
  readonly templates: readonly ShippedTemplate[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
  readonly grounds: Grounds | null
  readonly profile: Profile
}

const STATES: Readonly<Record<SectionFill['state'], string>> = {
  filled: 'filled from the record',
  partly: 'partly filled',
  empty: 'yours to write',
}
const ICONS = { filled: CircleCheck, partly: CircleDot, empty: Circle } as const

/** The templates, what each is for, and which of their sections this record can fill. */
export function TemplateChoice({ templates, chosen, onChoose, grounds, profile }: Props) {
  const fills = useMemo(
    () =>
      new Map(
        templates.map(({ id, template }) => [
          id,
          fillTemplate(template, grounds?.meeting, houseToday(profile)).sections,
        ]),
      ),
    [templates, grounds, profile],
  )
  const sections = fills.get(chosen) ?? []
  return (
    <div className="templates">
      <ListBox
        aria-label="Template"
        className="template-list"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys
          if (typeof key === 'string') onChoose(key)
        }}
      >
        {templates.map(({ id, template }) => (
          <ListBoxItem key={id} id={id} textValue={template.title} className="template">
            <span className="template-title">{template.title}</span>
            <span className="template-purpose">{template.purpose}</span>
          </ListBoxItem>
        ))}
      </ListBox>
      <section className="template-sections" aria-label="Sections">
        <h3>
          {grounds ? `${sectionsInWords(sections)} sections can be filled` : `${sections.length} sections`}
        </h3>
        <ul>
          {sections.map((s) => {
            const Icon = ICONS[s.state]
            return (
              <li key={s.heading} data-state={grounds ? s.state : 'open'}>
                {grounds && <Icon size={15} aria-hidden />}
                <span>
                  {s.heading}
                  {s.kind !== 'fact' && s.heading.toLowerCase() !== s.kind && (
                    <span className="section-kind"> {s.kind}</span>
                  )}
                </span>
                <span className="section-state">
                  {grounds ? STATES[s.state] : s.required ? 'required' : ''}
                </span>
              </li>
            )
          })}
        </ul>
      </section>
    </div>
  )
}
