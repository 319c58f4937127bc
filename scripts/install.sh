#!/bin/sh
# Installs what Gradus needs and this system lacks: libraries, fonts, and what Swift itself links with.
# Silent when nothing is missing. Exit status: 0 all there, 1 the installation failed, 2 a person must act.
#
#   scripts/install.sh            what building and running needs
#   scripts/install.sh --tests    and the programs the tests read figures back with
#
# Assumed, not tried here: Fedora's names (dnf finds libraries by pkgconfig(...)) and Homebrew's casks.
set -eu

tests=no
for argument; do
    case $argument in
        --tests) tests=yes ;;
        *) echo "usage: scripts/install.sh [--tests]" >&2; exit 64 ;;
    esac
done

say() { echo "gradus: $*" >&2; }

if ! command -v "${SWIFT:-swift}" >/dev/null; then
    say "Swift is missing: install Swift 6.3 or later from https://www.swift.org/install and put it on PATH."
    exit 2
fi

manager=none
for candidate in apt dnf brew; do
    program=$candidate
    [ "$candidate" = apt ] && program=apt-get
    if command -v "$program" >/dev/null; then manager=$candidate; break; fi
done

missing="" reasons=""
# want REASON APT DNF BREW CHECK...: notes the package when the check fails; "-" where the system has it already.
want() {
    reason=$1
    case $manager in
        apt) package=$2 ;;
        dnf) package=$3 ;;
        brew) package=$4 ;;
        *) package=$2 ;;
    esac
    shift 4
    if [ "$package" = - ] || "$@" >/dev/null 2>&1; then return; fi
    missing="$missing $package"
    case $reasons in
        *"$reason"*) ;;
        *) reasons="$reasons${reasons:+, }$reason" ;;
    esac
}

program() { command -v "$1"; }
browser() { program chromium || program chromium-browser || program google-chrome; }
style() { kpsewhich "$1"; }
library() { pkg-config --exists "$1"; }

# A font counts as there when a file of its name is where Gradus looks, or when its package is installed.
font() {
    name=$1
    IFS=:
    set -- ${GRADUS_FONTS:-}
    unset IFS
    for folder in "$@" /usr/share/fonts /usr/share/fonts/* /usr/share/fonts/*/* \
        /usr/share/texmf/fonts/opentype/public/* /usr/share/texlive/texmf-dist/fonts/opentype/public/tex-gyre-math \
        /usr/local/share/fonts "${HOME:-/root}/.local/share/fonts" "${HOME:-/root}/Library/Fonts" /Library/Fonts; do
        for file in "$folder"/$name; do
            if [ -e "$file" ]; then return 0; fi
        done
    done
    case $manager in
        apt) dpkg -s "$package" ;;
        dnf) rpm -q "$package" ;;
        *) return 1 ;;
    esac
}

certificates() {
    [ -e /etc/ssl/certs/ca-certificates.crt ] || [ -e /etc/ssl/cert.pem ] || [ -e /etc/pki/tls/certs ]
}

cxx_library() {
    for file in /usr/lib/gcc/*/*/libstdc++.so; do
        if [ -e "$file" ]; then return 0; fi
    done
    return 1
}

# The shared libraries Swift's own programs ask for and this system lacks, found once.
unresolved=""
if [ "$(uname -s)" = Linux ]; then
    builder=$(dirname "$(readlink -f "$(command -v "${SWIFT:-swift}")")")/swift-build
    if [ -e "$builder" ]; then unresolved=$(ldd "$builder" 2>/dev/null | grep 'not found' || true); fi
fi
resolved() {
    case $unresolved in *"$1"*) return 1 ;; esac
}

why="what Swift runs and links with"
want "$why" libcurl4 libcurl - resolved libcurl.so
want "$why" libncurses6 ncurses-libs - resolved libncurses.so
want "$why" libsqlite3-0 sqlite-libs - resolved libsqlite3.so
want "$why" libxml2 libxml2 - resolved libxml2.so
want "$why" binutils-gold binutils-gold - program ld.gold
want "$why" g++ gcc-c++ - cxx_library
want "$why" git git git program git
want "$why" ca-certificates ca-certificates - certificates
want "$why" make make - program make

why="the libraries that draw, set type, compress and read Markdown"
want "$why" pkg-config pkgconf-pkg-config pkgconf program pkg-config
want "$why" libcairo2-dev "pkgconfig(cairo-ft)" cairo library cairo-ft
want "$why" libfreetype-dev "pkgconfig(freetype2)" freetype library freetype2
want "$why" libharfbuzz-dev "pkgconfig(harfbuzz)" harfbuzz library harfbuzz
want "$why" libisal-dev "pkgconfig(libisal)" isa-l library libisal
want "$why" libmd4c-dev "pkgconfig(md4c)" md4c library md4c
want "$why" libwebp-dev "pkgconfig(libwebpmux)" webp library libwebpmux

# Older releases keep TeX Gyre's math faces in the package of the text faces.
math=fonts-texgyre-math
case $(. /etc/os-release 2>/dev/null && echo "${VERSION_CODENAME:-}") in
    bullseye | focal | jammy) math=fonts-texgyre ;;
esac
why="the fonts of labels and formulas"
want "$why" fonts-inter rsms-inter-fonts font-inter font "Inter[-.V]*"
want "$why" "$math" texlive-tex-gyre-math font-tex-gyre-termes-math font "texgyretermes-math.otf"
want "$why" fonts-dejavu-core dejavu-sans-fonts font-dejavu font "DejaVuSans.ttf"
want "$why" - dejavu-sans-mono-fonts - font "DejaVuSansMono.ttf"

if [ "$tests" = yes ]; then
    why="the readers the tests check figures with"
    want "$why" libxml2-utils libxml2 libxml2 program xmllint
    want "$why" librsvg2-bin librsvg2-tools librsvg program rsvg-convert
    want "$why" poppler-utils poppler-utils poppler program pdftotext
    want "$why" chromium chromium - browser
    want "$why" pandoc pandoc-cli pandoc program pandoc
    want "$why" texlive-latex-base texlive-scheme-basic basictex program pdflatex
    want "$why" texlive-latex-recommended texlive-collection-latexrecommended - style float.sty
    want "$why" lmodern texlive-lm - style lmodern.sty
    want "$why" webp libwebp-tools webp program dwebp
    want "$why" ffmpeg ffmpeg-free ffmpeg program ffprobe
    want "$why" tmux tmux tmux program tmux
    want "$why" procps procps-ng - program pkill
fi

[ -n "$missing" ] || exit 0
missing=${missing# }

quoted=""
for package in $missing; do
    case $package in
        *"("*) quoted="$quoted \"$package\"" ;;
        *) quoted="$quoted $package" ;;
    esac
done

case $manager in
    apt) steps="apt-get update && apt-get install -y --no-install-recommends$quoted" ;;
    dnf) steps="dnf install -y$quoted" ;;
    brew) steps="brew install$quoted" ;;
    none)
        say "missing: $reasons. Neither apt, dnf nor Homebrew is here to install them; Debian names them: $missing"
        exit 2
        ;;
esac

become="" byhand="$steps"
if [ "$manager" != brew ] && [ "$(id -u)" != 0 ]; then
    if command -v sudo >/dev/null; then byhand="sudo sh -c '$steps'"; else byhand="su -c '$steps'"; fi
    if ! sudo -n true 2>/dev/null; then
        say "packages are missing ($reasons), and installing them needs an administrator. Type:"
        echo "$byhand"
        exit 2
    fi
    become="sudo -n"
fi

say "installing with ${become:+sudo and }$manager: $missing ($reasons)"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if [ "$manager" = apt ]; then
    # An index that cannot be refreshed (no network, a broken third-party source) does not settle the matter: installing does.
    $become apt-get update -qq >"$log" 2>&1 || true
    set -- apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=120
    set -- env DEBIAN_FRONTEND=noninteractive "$@"
else
    set -- "$manager" install
    [ "$manager" = brew ] || set -- "$@" -y
fi
# The names hold no spaces or patterns, so they are split on purpose.
if ! $become "$@" $missing >>"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    say "the installation failed; by hand it is: $byhand"
    exit 1
fi
