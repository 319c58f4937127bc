"""Sets the formulas of formulas.txt with LuaLaTeX in TeX Gyre Pagella Math and writes the size of each into boxes.json.

Widths, heights and depths are in ems of the text size (10 pt). Needs LuaLaTeX with unicode-math, amsmath and the fonts
(Debian: texlive-luatex texlive-latex-extra texlive-fonts-recommended fonts-texgyre fonts-texgyre-math).

    python3 measure.py            # writes boxes.json
    python3 measure.py --check    # measures again and compares, writes nothing
    python3 measure.py --sheet    # writes sheet.pdf, each formula on a line, to be looked at
"""

import json
import pathlib
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).parent

preamble = r"""\documentclass{article}
\usepackage[paperwidth=%s,paperheight=%s,margin=1cm]{geometry}
\usepackage{amsmath}
\usepackage[mathbf=sym,mathrm=sym]{unicode-math}
\setmainfont{TeX Gyre Pagella}
\setmathfont{texgyrepagella-math.otf}
\newcommand\class[2]{#2}
\parindent0pt
"""

measuring = r"""\newwrite\out
\immediate\openout\out=boxes.txt
\newcommand\measure[1]{\setbox0\hbox{$\displaystyle #1$}\immediate\write\out{\the\wd0 \space\the\ht0 \space\the\dp0}}
"""


def formulas():
    lines = (here / "formulas.txt").read_text().splitlines()
    return dict(line.split(": ", 1) for line in lines if line)


def lualatex(text, folder):
    (folder / "formulas.tex").write_text(text)
    command = ["lualatex", "-interaction=nonstopmode", "-halt-on-error", "formulas.tex"]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if result.returncode:
        sys.exit(result.stdout[-2000:])


def boxes():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        body = "\n".join(r"\measure{%s}" % tex for tex in formulas().values())
        text = preamble % ("20cm", "29cm") + measuring + "\\begin{document}\n" + body + "\n\\end{document}\n"
        lualatex(text, folder)
        sizes = (folder / "boxes.txt").read_text().splitlines()
    entries = []
    for (name, tex), line in zip(formulas().items(), sizes, strict=True):
        width, height, depth = (round(float(size.removesuffix("pt")) / 10, 4) for size in line.split())
        entries.append({"name": name, "tex": tex, "width": width, "height": height, "depth": depth})
    return "[\n" + ",\n".join("  " + json.dumps(entry) for entry in entries) + "\n]\n"


def sheet():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        body = "\n\n\\bigskip ".join(r"$\displaystyle %s$" % tex for tex in formulas().values())
        lualatex(preamble % ("16cm", "110cm") + "\\begin{document}\n" + body + "\n\\end{document}\n", folder)
        (here / "sheet.pdf").write_bytes((folder / "formulas.pdf").read_bytes())


if "--sheet" in sys.argv:
    sheet()
elif "--check" in sys.argv:
    same = boxes() == (here / "boxes.json").read_text()
    sys.exit(0 if same else "boxes.json is not what LaTeX says now")
else:
    (here / "boxes.json").write_text(boxes())
