import { type LucideIcon, PanelLeftClose, PanelRightClose } from 'lucide-react'
import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { IconButton } from '../ui/button.tsx'

export interface RailTab<Id extends string> {
  readonly id: Id
  readonly words: string
  /** Stands for the words while another tab is chosen, where all the words would not fit. */
  readonly sign?: LucideIcon
  readonly count?: number
  /** The count is of something wrong. */
  readonly red?: boolean
  readonly panel: () => ReactNode
}

interface Props<Id extends string> {
  readonly label: string
  readonly side: 'left' | 'right'
  readonly tabs: readonly RailTab<Id>[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
  readonly onClose: () => void
}

/** One rail: a row of tabs and the panel of the chosen one. Others are not drawn. */
export function RailTabs<Id extends string>({ label, side, tabs, selected, onSelect, onClose }: Props<Id>) {
  const Close = side === 'left' ? PanelLeftClose : PanelRightClose
  return (
    <aside className={`rail ${side}-rail`} aria-label={label} data-area={side}>
      <Tabs
        className="rail-tabs"
        selectedKey={selected}
        onSelectionChange={(key) => {
          const tab = tabs.find((t) => t.id === key)
          if (tab) onSelect(tab.id)
        }}
      >
        <div className="rail-tab-row">
          <TabList aria-label={label} className="rail-tab-list">
            {tabs.map((t) => (
              <Tab key={t.id} id={t.id} className="rail-tab">
                {t.sign && (
                  <span className="rail-tab-sign" title={t.words} aria-hidden>
                    <t.sign size={16} />
                  </span>
                )}
                <span className={t.sign ? 'rail-tab-words' : undefined}>{t.words}</span>
                {t.count ? <span className={`count${t.red ? ' red' : ''}`}>{t.count}</span> : null}
              </Tab>
            ))}
          </TabList>
          <IconButton label={`Hide the ${side} side`} onPress={onClose}>
            <Close size={16} aria-hidden />
          </IconButton>
        </div>
        {tabs.map((t) => (
          <TabPanel key={t.id} id={t.id} className="rail-panel">
            {t.panel()}
          </TabPanel>
        ))}
      </Tabs>
    </aside>
  )
}
