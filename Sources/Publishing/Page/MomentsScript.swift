/// Gives a figure of several moments a slider; without script its pictures are a row to scroll.
enum MomentsScript {
    static let text: StaticString = #"""

        for (const strip of document.querySelectorAll('figure > .wide')) {
          const count = strip.querySelectorAll('.large').length
          if (count < 2) continue
          const slider = Object.assign(document.createElement('input'), { type: 'range', min: 1, max: count, value: 1 })
          slider.className = 'moments'
          slider.setAttribute('aria-label', 'Moment')
          const shown = () => [...strip.querySelectorAll('svg')].filter(svg => svg.getClientRects().length)
          slider.addEventListener('input', () => {
            const [first, picture] = [shown()[0], shown()[slider.value - 1]]
            if (picture) strip.scrollLeft = picture.getBoundingClientRect().left - first.getBoundingClientRect().left
          })
          strip.addEventListener('scroll', () => {
            const width = (strip.scrollWidth - strip.clientWidth) / (count - 1)
            slider.value = 1 + Math.round(strip.scrollLeft / Math.max(width, 1))
          })
          strip.after(slider)
        }

        """#
}
