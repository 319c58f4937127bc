/// Joins pictures and formulas: what is pointed at in one lights up in the other, and its value and gradient are told.
enum PointingScript {
    static let text: StaticString = #"""

        if (sections.length) {
          const hits = stepper.querySelector('svg.hits')
          const told = stepper.querySelector('.told')
          const hint = 'Point at a ' + (hits ? 'weight, a neuron or a ' : '') + 'symbol: its value and its gradient are told here.'
          /** Every named value: what it is called, how its symbol reads in a formula, and its outline if it has one. */
          const values = new Map()
          for (const part of stepper.querySelectorAll('[data-names]')) {
            const [names, symbols, shown] = ['names', 'symbols', 'shown'].map(key => part.dataset[key].split(' '))
            names.forEach((name, i) => values.set(symbols[i], { part, names, shown, own: i }))
          }
          let known = new Map()
          let current = sections[0]

          /** The values that are known at a step: those given, and what the steps of its iteration computed by then. */
          function valuesAt(section) {
            const found = new Map()
            for (const step of sections) {
              if (step.dataset.iteration !== section.dataset.iteration) continue
              for (const pair of (step.dataset.given ?? '').split(' ')) {
                const end = pair.indexOf('=')
                if (end > 0) found.set(pair.slice(0, end), pair.slice(end + 1))
              }
              found.set(step.dataset.name, step.dataset.value)
              if (step === section) break
            }
            return found
          }

          function tell({ names, shown }) {
            return names.flatMap((name, i) => {
              const gradient = known.get('∂L/∂' + name) ?? known.get('∂ℓ/∂' + name)
              const value = known.get(name)
              if (value === undefined && names.length > 1) return []
              return [[shown[i], value === undefined ? 'not known yet' : '= ' + value,
                gradient === undefined ? '' : 'gradient ∂L/∂' + shown[i] + ' = ' + gradient]]
            })
          }

          function words(entry) {
            const told = tell(entry)
            return told.length ? told.map(line => line.filter(Boolean).join(' ')).join(', ') : entry.shown.at(-1) + ' not known yet'
          }

          function dim() {
            for (const lit of stepper.querySelectorAll('.lit')) lit.classList.remove('lit')
            told.textContent = hint
          }

          function light(entry) {
            dim()
            entry.part.classList.add('lit')
            for (const symbol of current.querySelectorAll('.part')) {
              if (values.get(symbol.dataset.symbol)?.part === entry.part) symbol.classList.add('lit')
            }
            told.replaceChildren()
            const lines = tell(entry)
            if (!lines.length) told.append(words(entry))
            lines.forEach(([name, value, gradient], i) => {
              const strong = document.createElement('b')
              strong.textContent = name
              told.append(i ? ' · ' : '', strong, ' ' + value, gradient ? ', ' + gradient : '')
            })
          }

          /** Marks the symbols of a step's formulas that stand for something. */
          function mark(section) {
            if (section.dataset.marked) return
            section.dataset.marked = 'yes'
            for (const symbol of section.querySelectorAll('math :is(msub, msup, msubsup, mi, mover)')) {
              if (symbol.parentElement.closest('.part') || !values.has(symbol.textContent)) continue
              symbol.classList.add('part')
              symbol.dataset.symbol = symbol.textContent
            }
          }

          function entryAt(target) {
            const symbol = target.closest?.('.part')
            if (symbol) return values.get(symbol.dataset.symbol)
            return target.matches?.('.hit') ? values.get(target.dataset.symbols.split(' ').at(-1)) : undefined
          }

          for (const [begin, end] of [['pointerover', 'pointerout'], ['focusin', 'focusout']]) {
            stepper.addEventListener(begin, event => {
              const entry = entryAt(event.target)
              if (entry) light(entry)
            })
            stepper.addEventListener(end, event => { if (entryAt(event.target)) dim() })
          }

          stepListeners.push(section => {
            current = section
            known = valuesAt(section)
            mark(section)
            if (hits) {
              const focused = hits.contains(document.activeElement) ? document.activeElement : null
              section.querySelector('.stage')?.append(hits)
              for (const hit of hits.children) {
                hit.setAttribute('aria-label', words(values.get(hit.dataset.symbols.split(' ').at(-1))))
              }
              focused?.focus()
            }
            dim()
            const entry = entryAt(document.activeElement)
            if (entry) light(entry)
          })
          told.hidden = false
        }

        """#
}
