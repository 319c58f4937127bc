/// How the index of a course looks: light and dark, narrow and wide, on paper.
enum CourseStyle {
    static let sheet: StaticString = """
        :root {
          --paper: #fff; --ink: #1b2430; --muted: #5b6773; --line: #d5dce2; --panel: #f7f9fb; --link: #005b8f; --fails: #a33b00;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #10151c; --ink: #e6edf3; --muted: #98a5b2; --line: #2c3641; --panel: #18202a; --link: #7cc4f0;
            --fails: #ff9e57;
          }
        }
        * { box-sizing: border-box; }
        body {
          margin: 0 auto; padding: 2.5rem clamp(1rem, 4vw, 3rem) 4rem; max-width: 84rem;
          background: var(--paper); color: var(--ink);
          font: 1rem/1.5 Inter, system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif;
        }
        header { margin-bottom: 2rem; }
        h1 { margin: 0; font-size: 2rem; line-height: 1.2; letter-spacing: -0.01em; }
        header p { margin: 0.35rem 0 0; color: var(--muted); }
        ol { list-style: none; margin: 0; padding: 0; display: grid; gap: 1.5rem;
          grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); }
        ol > li { display: flex; flex-direction: column; border: 1px solid var(--line); border-radius: 10px;
          overflow: hidden; background: var(--panel); break-inside: avoid; }
        .picture { display: block; background: #fff; border-bottom: 1px solid var(--line); }
        .picture img { display: block; width: 100%; height: auto; aspect-ratio: 16 / 9; object-fit: contain; }
        ol > li > div { padding: 1rem 1.1rem 0.9rem; display: flex; flex-direction: column; flex: 1; }
        h2 { margin: 0; font-size: 1.15rem; line-height: 1.3; }
        .title { color: inherit; text-decoration: none; }
        .title:hover { text-decoration: underline; }
        .number { color: var(--muted); font-weight: 400; margin-right: 0.5em; font-variant-numeric: tabular-nums; }
        p { margin: 0; }
        .topics { margin: 0.3rem 0 0.7rem; color: var(--muted); font-size: 0.9rem; }
        details { font-size: 0.9rem; }
        summary { cursor: pointer; }
        details ul { margin: 0.4rem 0 0.6rem; padding-left: 1.2rem; }
        details li { margin: 0.2rem 0; }
        .fails strong, .unanswered strong { color: var(--fails); }
        .links { margin-top: auto; padding-top: 0.6rem; font-size: 0.9rem; }
        a { color: var(--link); }
        a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
        @media print { body { padding: 0; } ol { grid-template-columns: 1fr 1fr; } }

        """
}
