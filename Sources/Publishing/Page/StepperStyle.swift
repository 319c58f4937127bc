/// How the steps look: sections to read one after the other, or, with a script, one at a time below the controls.
enum StepperStyle {
    static let text: StaticString = """
        .stepper{margin:72px 0;scroll-margin-top:12px;outline:0}
        .stepper .intro h2{margin-top:0}
        .shared{position:absolute}
        .steps{font-variant-numeric:tabular-nums}
        .step{padding:28px 0;border-top:1px solid var(--hairline);scroll-margin-top:12px}
        .live .step{scroll-margin-top:104px}
        .step h3{margin:0 0 12px;font-size:20px}
        .step h3 a{display:inline-block;min-width:1.6em;color:var(--muted);text-decoration:none;font-weight:500}
        .step h3 a:hover{text-decoration:underline}
        .where{margin:0 0 4px;font-size:13px;color:var(--muted);letter-spacing:.01em}
        .phase{display:inline-block;padding:0 9px;border-radius:9px;background:var(--highlight);color:var(--on-highlight);
          font-weight:600;line-height:1.5}
        .frame{display:block;width:100%;height:auto;font-size:12px;
          font-family:Inter,"TeX Gyre Pagella Math","DejaVu Sans",sans-serif;font-variant:tabular-nums no-contextual;
          text-rendering:geometricPrecision}
        .lines{margin:12px 0 0;padding:8px 22px;background:var(--panel);border:1px solid var(--hairline);border-radius:10px;
          overflow-x:auto}
        .lines>div{display:grid;grid-template-columns:74px 1fr;align-items:center;padding:5px 0}
        .lines dt{font-size:12.5px;color:var(--muted)}
        .lines dd{margin:0;white-space:nowrap}
        .lines math{font-size:1.14em}
        .lines .rule math{font-size:1.24em}
        .lines .result math *{color:inherit!important}
        [data-phase=backward] .result math{color:var(--gradient)}
        .lines .result math .lit,.lines .result math .lit *{color:var(--on-highlight)!important}
        .lines small{margin-left:24px;font-size:12.5px;color:var(--muted)}
        .stage{position:relative;max-width:700px;margin:0 auto}
        .hits{display:none;position:absolute;inset:0;width:100%;height:100%}
        .stage .hits{display:block}
        .hit{fill:none;stroke:none;pointer-events:all;cursor:pointer;outline:0}
        .hit.line{stroke:transparent;stroke-width:14;pointer-events:stroke}
        .hit.lit{stroke:var(--highlight);stroke-width:5;stroke-opacity:.9}
        .hit.line.lit{stroke:var(--highlight);stroke-width:12;stroke-opacity:.45;stroke-linecap:round}
        .hit:focus-visible{stroke:var(--ink);stroke-width:2.5;stroke-opacity:1;stroke-dasharray:4 3}
        math .part{cursor:pointer}
        math .lit{background:var(--highlight);color:var(--on-highlight)!important;border-radius:4px}
        math .lit *{color:var(--on-highlight)!important}
        .told{max-width:none;min-height:1.7em;margin:12px 2px 0;font-size:15px;color:var(--muted);
          font-variant-numeric:tabular-nums}
        .told b{color:var(--ink);font-weight:600}
        .controls{position:sticky;top:0;z-index:1;padding:10px 0;background:var(--paper);border-block:1px solid var(--hairline)}
        .row{display:flex;align-items:center;gap:8px}
        .row+.row{margin-top:8px}
        button{font:inherit;font-size:14px;line-height:1;min-height:34px;padding:0 14px;color:var(--ink);background:var(--panel);
          border:1px solid var(--hairline);border-radius:17px;cursor:pointer}
        button:hover:not(:disabled){border-color:var(--muted)}
        button:disabled{opacity:.45;cursor:default}
        button[aria-pressed=true]{background:var(--ink);border-color:var(--ink);color:var(--paper)}
        button[data-go]{min-width:44px;font-size:22px;padding:0 0 3px}
        button[data-play]{min-width:76px}
        .phases{flex-wrap:wrap;gap:6px}
        .phases button{min-height:28px;padding:0 11px;font-size:13px}
        .keys{margin-left:auto;font-size:12.5px;color:var(--muted)}
        kbd{padding:1px 5px;border:1px solid var(--hairline);border-radius:4px}
        input[type=range]{flex:1;min-width:60px;height:34px;margin:0 8px;accent-color:var(--ink)}
        .count{min-width:8.5em;text-align:right;font-size:14px;color:var(--muted);font-variant-numeric:tabular-nums}
        .live .steps.one .step{display:none;border:0;padding:20px 0 0}
        .live .steps.one .step.now{display:block}
        .embed main,.embed{padding:0}
        .embed body{padding:0 14px 14px}
        .embed main>:not(.stepper),.embed footer,.embed .intro{display:none}
        .embed .stepper{margin:0}
        @media (max-width:620px){
          .keys{display:none}.controls{position:static}.phases{gap:4px}.phases button{padding:0 8px;font-size:12px}
          .count{min-width:0;font-size:13px}button[data-play]{min-width:64px;padding:0 10px}
          .lines{padding:6px 14px}.lines>div{grid-template-columns:1fr;gap:2px}.lines small{display:block;margin:2px 0 0}
          .lines small{white-space:normal}
        }
        @media (prefers-reduced-motion:no-preference){.hit,button{transition:stroke .12s,border-color .12s}}
        @media print{
          .live .steps.one .step{display:block!important;padding:12pt 0;border-top:.5pt solid #ccc}
          .stage{min-width:0}.frame{max-height:6.6cm}.steps{min-height:0!important}.hits{display:none!important}.lines{overflow:visible}.lines dd{white-space:normal}
        }

        """
}
