#!/bin/sh
# Draws the pictures that docs/gallery.txt lists into a folder, and a page that shows them.
#
#   scripts/gallery.sh PROGRAM FOLDER
set -eu

program=$1 folder=$2
list=$(dirname "$0")/../docs/gallery.txt

rm -rf "$folder"
mkdir -p "$folder"
{
    echo "# Gallery"
    echo
    echo "Drawn by \`make gallery\` from the lessons of the course; below each picture stands the command that draws it."
} >"$folder/README.md"

# The arguments hold no spaces, so each word of a line is one.
set -f
grep -v '^#' "$list" | while read -r name command arguments; do
    [ -n "$name" ] || continue
    file=-o
    [ "$command" = draw ] || file=--picture
    # shellcheck disable=SC2086
    "$program" "$command" $arguments --theme auto "$file" "$folder/$name.svg" </dev/null >/dev/null
    title=$(sed -n 's|^<title[^>]*>\(.*\)</title>$|\1|p' "$folder/$name.svg" | head -n 1)
    origin=$(sed -n 's|^<metadata>\(.*\)</metadata>$|\1|p' "$folder/$name.svg" | head -n 1)
    {
        echo
        printf '![%s](%s.svg)\n\n' "$title" "$name"
        printf '    %s\n' "$origin" | sed 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&amp;/\&/g'
    } >>"$folder/README.md"
done
echo "$folder: $(find "$folder" -name '*.svg' | wc -l | tr -d ' ') pictures, $(du -sk "$folder" | cut -f 1) kB"
