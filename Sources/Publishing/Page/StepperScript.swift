/// Shows one step at a time: buttons, slider, keys, links, phases, playing, and the height where the page is embedded.
enum StepperScript {
    static let text: StaticString = #"""

        const stepper = document.querySelector('.stepper')
        const sections = stepper ? [...stepper.querySelectorAll('.step')] : []
        const stepListeners = []
        if (sections.length) {
          const find = selector => stepper.querySelector(selector)
          const [controls, slider, count, play, status] =
            ['.controls', 'input[type=range]', '.count', '[data-play]', '[role=status]'].map(find)
          const [back, on] = stepper.querySelectorAll('[data-go]')
          const phases = [...stepper.querySelectorAll('button[data-phase]')]
          const isEmbedded = document.documentElement.classList.contains('embed')
          const lessMotion = matchMedia('(prefers-reduced-motion: reduce)')
          let list = sections
          let now = sections[0]
          let timer = 0
          let tallest = 0
          let width = 0

          const numberOf = section => Number(section.id.slice(5))
          /** The step of that number, or the last one before it. */
          const stepAt = number => sections.findLast(section => numberOf(section) <= number) ?? sections[0]

          function show(section, isSaid = true) {
            now.classList.remove('now')
            now = section
            now.classList.add('now')
            const place = list.indexOf(now)
            slider.max = list.length
            slider.value = place + 1
            slider.setAttribute('aria-valuetext', 'step ' + numberOf(now))
            count.textContent = (place + 1) + ' of ' + list.length
            back.disabled = place <= 0
            on.disabled = place >= list.length - 1
            // What is below must not jump: the room is that of the tallest step so far.
            const steps = now.parentElement
            if (width !== steps.clientWidth) { width = steps.clientWidth; tallest = 0 }
            tallest = Math.max(tallest, now.offsetHeight)
            steps.style.minHeight = tallest + 'px'
            for (const listener of stepListeners) listener(now)
            if (!isSaid) return
            const result = now.querySelector('.result math')?.getAttribute('alttext') ?? ''
            const title = now.querySelector('h3').textContent.trim()
            status.textContent = title + '. ' + now.dataset.phase + '. ' + result
            history.replaceState(null, '', '#' + now.id)
          }

          function go(by) {
            const place = Math.min(Math.max(list.indexOf(now) + by, 0), list.length - 1)
            if (list[place] !== now) show(list[place])
          }

          function choose(phase) {
            const chosen = sections.filter(section => !phase || section.dataset.phase === phase)
            if (!chosen.length) return
            list = chosen
            for (const button of phases) button.setAttribute('aria-pressed', button.dataset.phase === phase)
            show(list.includes(now) ? now : list.find(s => numberOf(s) > numberOf(now)) ?? list.at(-1))
          }

          function setPlaying(isPlaying) {
            clearInterval(timer)
            timer = 0
            if (isPlaying && !lessMotion.matches) {
              if (now === list.at(-1)) show(list[0])
              timer = setInterval(() => now === list.at(-1) ? setPlaying(false) : go(1), 1600)
            }
            play.setAttribute('aria-pressed', timer > 0)
            play.textContent = timer ? 'Pause' : 'Play'
          }

          function followMotion() {
            if (lessMotion.matches) setPlaying(false)
            play.disabled = lessMotion.matches
            play.title = lessMotion.matches ? 'Your system asks for less motion; the arrow keys go step by step.' : ''
          }

          function followLink() {
            const number = /^#step-(\d+)$/.exec(location.hash)?.[1]
            if (!number) return false
            const section = stepAt(Number(number))
            if (!list.includes(section)) choose('')
            setPlaying(false)
            show(section)
            return true
          }

          for (const button of [back, on]) button.addEventListener('click', () => {
            setPlaying(false)
            go(Number(button.dataset.go))
          })
          slider.addEventListener('input', () => { setPlaying(false); show(list[slider.value - 1]) })
          play.addEventListener('click', () => setPlaying(!timer))
          for (const button of phases) {
            button.disabled = button.dataset.phase && !sections.some(s => s.dataset.phase === button.dataset.phase)
            button.addEventListener('click', () => { setPlaying(false); choose(button.dataset.phase) })
          }
          addEventListener('hashchange', followLink)
          lessMotion.addEventListener('change', followMotion)

          document.addEventListener('keydown', event => {
            if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
            const target = event.target
            if (target.matches?.('input, textarea, select, [contenteditable]')) return
            const isInside = isEmbedded || stepper.contains(target)
            const { top, bottom } = stepper.getBoundingClientRect()
            const isSeen = target === document.body && top < innerHeight * 0.7 && bottom > innerHeight * 0.3
            const moves = { ArrowLeft: -1, ArrowRight: 1 }
            const jumps = { Home: -sections.length, End: sections.length }
            const by = isInside || isSeen ? moves[event.key] ?? (isInside || isSeen ? jumps[event.key] : 0) : 0
            if (!by) return
            event.preventDefault()
            setPlaying(false)
            go(by)
          })

          if (isEmbedded && parent !== window) {
            new ResizeObserver(() => {
              parent.postMessage({ type: 'gradus:height', height: document.body.offsetHeight }, '*')
            }).observe(document.body)
          }

          controls.hidden = false
          now.parentElement.classList.add('one')
          followMotion()
          // The parts of the picture are wired by what follows.
          queueMicrotask(() => {
            const wanted = Number(new URLSearchParams(location.search).get('step'))
            if (followLink()) { if (!isEmbedded) now.scrollIntoView() } else show(wanted ? stepAt(wanted) : now, false)
          })
        }

        """#
}
