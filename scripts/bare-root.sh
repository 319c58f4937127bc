#!/usr/bin/env bash
# Proves on a bare Debian that the two commands are enough: makes a minimal root folder, puts this machine's Swift
# into it and nothing else, clones the repository's last commit there and runs `make run` and `make test` as a user would.
# Needs root, debootstrap, and a Swift in a folder of its own; mounts are private to the script and vanish with it.
#
#   scripts/bare-root.sh [OPTION...]                  the whole proof
#   scripts/bare-root.sh [OPTION...] -- COMMAND...    a command in the clone instead, in the root as it is
#     --root DIR      where the root is made (default /srv/bare); an existing one is replaced by the proof
#     --suite NAME    the Debian release (default bookworm)
#     --mirror URL    where its packages come from (default: this machine's apt sources)
#     --swift DIR     the Swift toolchain (default: the one on PATH)
#     --user          run COMMAND as an ordinary user without sudo
set -euo pipefail

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
root=/srv/bare suite=bookworm mirror="" swift="" account=root
while [ $# -gt 0 ]; do
    case $1 in
        --root) root=$2; shift 2 ;;
        --suite) suite=$2; shift 2 ;;
        --mirror) mirror=$2; shift 2 ;;
        --swift) swift=$2; shift 2 ;;
        --user) account=learner; shift ;;
        --) shift; break ;;
        *) sed -n '2,/^set/p' "$0" | sed -n 's/^# \{0,1\}//p' >&2; exit 64 ;;
    esac
done

# Everything below runs in a mount namespace of its own.
if [ -z "${GRADUS_BARE_ROOT:-}" ]; then
    options=(--root "$root" --suite "$suite" --mirror "$mirror" --swift "$swift")
    [ "$account" = root ] || options+=(--user)
    GRADUS_BARE_ROOT=1 exec unshare --mount "$0" "${options[@]}" -- "$@"
fi

if [ -z "$swift" ]; then swift=$(dirname "$(dirname "$(dirname "$(readlink -f "$(command -v swift)")")")"); fi
if [ -z "$mirror" ]; then
    mirror=$({ cat /etc/apt/sources.list /etc/apt/sources.list.d/*.{sources,list} 2>/dev/null || true; } |
        awk '/^URIs:/ { print $2; exit } /^deb / { for (i = 2; i <= NF; i++) if ($i ~ /:\/\//) { print $i; exit } }')
fi

if [ "$swift" = / ]; then
    echo "this Swift is part of the system: name a toolchain's folder with --swift" >&2
    exit 64
fi

# share DIR: the same folder inside the root, read-only.
share() {
    mkdir -p "$root$1"
    mount --bind "$1" "$root$1"
    mount -o remount,bind,ro "$root$1"
}

step() { printf '\n== %s\n' "$*"; }

# inside ACCOUNT COMMAND: runs it in ACCOUNT's clone with a bare environment.
inside() {
    local home=/root
    [ "$1" = root ] || home=/home/$1
    chroot "$root" /usr/bin/env -i HOME="$home" LANG=C.UTF-8 TERM="${TERM:-dumb}" \
        PATH="$swift/usr/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" \
        setpriv --reuid "$1" --regid "$1" --init-groups sh -c "mkdir -p ~/gradus && cd ~/gradus && $2"
}

# timed LABEL ACCOUNT COMMAND: the same, with its wall-clock seconds.
timed() {
    local start=$SECONDS
    step "$1"
    inside "$2" "$3"
    echo "-- $((SECONDS - start)) s"
}

make_root() {
    step "a minimal $suite in $root"
    if [ -e "$root" ] && [ ! -e "$root/.gradus-bare-root" ]; then
        echo "$root exists and was not made by this script: remove it, or choose another --root" >&2
        exit 73
    fi
    if grep -q " $root/" /proc/self/mounts; then
        echo "something is mounted below $root: unmount it first" >&2
        exit 73
    fi
    rm -rf --one-file-system "$root"
    mkdir -p "$root"
    : >"$root/.gradus-bare-root"
    debootstrap --variant=minbase "$suite" "$root" "$mirror" >/dev/null
    cp -a /etc/resolv.conf /etc/hosts "$root/etc/"
    apt-config dump | grep '^Acquire::' >"$root/etc/apt/apt.conf.d/90host" || true
    # The same release's updates, where this machine has them; Debian's own keyring signs them.
    if [ -e /etc/apt/sources.list.d/debian.sources ] && grep -q "$suite" /etc/apt/sources.list.d/debian.sources; then
        cp /etc/apt/sources.list.d/debian.sources "$root/etc/apt/sources.list.d/"
        : >"$root/etc/apt/sources.list"
    fi
    chroot "$root" useradd --create-home --shell /bin/bash learner
}

enter_root() {
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    share "$swift"
    share "$repository"
    # Where this machine's git finds the packages' repositories in a local folder, so does the root's.
    for folder in $(git config --system --get-regexp '^url\..*\.insteadof$' |
        sed -n 's/^url\.\(\/.*\)\.insteadof .*/\1/p' | sort -u); do
        share "${folder%/}"
    done
    {
        cat /etc/gitconfig 2>/dev/null || true
        printf '[safe]\n\tdirectory = *\n'
    } >"$root/etc/gitconfig"
}

if [ $# -gt 0 ]; then
    enter_root
    inside "$account" "$*"
    exit
fi

make_root
enter_root
step "what a person has who holds the repository: git and make"
chroot "$root" sh -c 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends git make' >/dev/null 2>&1
for person in root learner; do
    inside $person "git clone -q '$repository' ."
done

step "make run without the right to install: one command, nothing done"
status=0
inside learner "make run" || status=$?
[ $status = 2 ] || { echo "expected exit status 2, got $status" >&2; exit 1; }
timed "make run" root "make run"
timed "make test" root "make test"
step "once more: nothing is missing, nothing is said"
inside root "bash -c 'time scripts/install.sh --tests'"
step "make run as an ordinary user, now that everything is there"
timed "make run" learner "make run"
