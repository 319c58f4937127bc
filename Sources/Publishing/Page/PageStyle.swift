/// How a page looks: a column of text to read, pictures a little wider, and the same on paper.
enum PageStyle {
    static let text: StaticString = """
        *{box-sizing:border-box}
        html{font:17px/1.65 Inter,ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;
          color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%}
        body{margin:0}
        main,footer{--side:max(20px,calc(50% - 430px));padding:0 var(--side)}
        article,.top,#claims,#take,footer p,.intro,#figures>h2,figcaption{max-width:680px;margin-inline:auto}
        .top{padding-top:clamp(40px,9vh,104px)}
        h1,h2,h3{line-height:1.2;text-wrap:balance;font-weight:650;letter-spacing:-.014em}
        h1{font-size:clamp(32px,6vw,50px);letter-spacing:-.025em;margin:0 0 20px}
        h2{font-size:25px;margin:64px 0 14px}
        article>h2:first-child{margin-top:40px}
        h3{font-size:19px;margin:36px 0 8px}
        h4{font-size:17px;margin:28px 0 6px}
        p,ul,ol,blockquote,pre,dl{margin:0 0 20px}
        li{margin-bottom:6px}
        li::marker{color:var(--muted)}
        li>p{margin-bottom:8px}
        a{color:var(--positive);text-decoration-thickness:1px;text-underline-offset:3px}
        a:hover{text-decoration-thickness:2px}
        :focus-visible{outline:2px solid var(--positive);outline-offset:3px;border-radius:3px}
        nav{display:flex;flex-wrap:wrap;gap:4px 20px;font-size:15px;padding:12px 0;margin-bottom:40px;
          border-block:1px solid var(--hairline)}
        nav a{color:var(--muted);text-decoration:none}
        nav a:hover{color:var(--ink);text-decoration:underline}
        code,kbd,pre{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.86em}
        :not(pre)>code{overflow-wrap:anywhere}
        pre{padding:14px 18px;background:var(--panel);border:1px solid var(--hairline);border-radius:8px;overflow-x:auto;
          line-height:1.5}
        pre code{font-size:14px}
        blockquote{padding-left:18px;border-left:3px solid var(--hairline);color:var(--muted)}
        hr{border:0;border-top:1px solid var(--hairline);margin:48px 0}
        table{border-collapse:collapse;font-size:15px;font-variant-numeric:tabular-nums}
        th,td{padding:6px 18px 6px 0;text-align:left;border-bottom:1px solid var(--hairline)}
        th{font-weight:600}
        .left{text-align:left}.center{text-align:center}.right{text-align:right}
        details{margin:0 0 20px;padding:2px 0 2px 18px;border-left:3px solid var(--hairline)}
        summary{cursor:pointer;color:var(--muted)}
        details[open]>summary{margin-bottom:10px}
        details>:last-child{margin-bottom:0}
        math{font-family:"TeX Gyre Pagella Math","Latin Modern Math","STIX Two Math","Cambria Math",math;font-size:1.06em}
        .display{display:block;overflow-x:auto;overflow-y:hidden;padding:6px 0;font-size:1.06em}
        .display math{width:max-content;min-width:100%}
        p>.display{margin:14px 0}
        .weight,.bias{color:var(--weight)}.weightedSum{color:var(--sum)}.activation,.input{color:var(--activation)}
        math .loss{color:var(--loss)}math .target{color:var(--target)}math .memory{color:var(--memory)}
        math .gradient{color:var(--gradient)}math .positive,math .positive *{color:var(--positive)}
        math .negative,math .negative *{color:var(--negative)}math .gradient *{color:var(--gradient)}
        figure{margin:44px 0}
        article>figure{margin-inline:calc((100% - min(860px,100vw - 40px))/2)}
        .wide{overflow-x:auto;scroll-snap-type:x proximity}
        article .wide{margin-bottom:20px}
        figure>.wide{display:flex;gap:16px;padding-bottom:4px;border:1px solid var(--hairline);border-radius:10px}
        figure .large{display:contents}figure .small{display:none}figure .large.only>svg{min-width:600px}
        figure .wide>span>svg{flex:0 0 100%;display:block;margin:auto;width:100%;height:auto;scroll-snap-align:start}
        @media (max-width:620px){figure .large:not(.only){display:none}figure .small{display:contents}}
        figcaption{margin-top:12px;font-size:15px;line-height:1.55;color:var(--muted)}
        figcaption .files{white-space:nowrap}
        figcaption .files a{margin-right:8px;font-size:13px;letter-spacing:.02em}
        input[type=range].moments{display:block;height:20px;width:min(100%,320px);margin:12px auto 0;accent-color:var(--ink)}
        .claims{list-style:none;padding:0}
        .claims li{display:flex;gap:14px;padding:12px 0;margin:0;border-top:1px solid var(--hairline)}
        .claims .mark{font-weight:700;color:var(--positive)}
        .claims .fails .mark{color:var(--negative)}
        .claims code{display:block;color:var(--muted);font-size:13px;line-height:1.5;margin-top:2px;overflow-wrap:anywhere}
        footer{margin-top:72px;padding-block:28px;border-top:1px solid var(--hairline);font-size:14px;color:var(--muted)}
        footer p{margin:0 auto}
        .unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        @media (max-width:520px){html{font-size:16px}h2{font-size:22px;margin-top:48px}figure,article>figure{margin-block:32px}}
        @media print{
          html{font-size:10.5pt}main,footer{padding:0}
          nav,.files,#take,.controls,.told{display:none!important}
          .wide,.display,pre{overflow:visible!important}
          pre{white-space:pre-wrap}
          figure>.wide{border:0;display:block}figure .large{display:block!important}figure .small{display:none!important}
          figure .wide>span>svg{min-width:0!important;max-width:100%;max-height:8.6cm;break-inside:avoid}
          figure,.step,table,blockquote,.claims li{break-inside:avoid}
          h1,h2,h3{break-after:avoid}
          article,.top,#claims,.intro,figcaption{max-width:none}article>figure{margin-inline:0}
          a{color:inherit;text-decoration:none}
        }

        """
}
