# Sourced by the other tools: enters the project, installs what a section of packages.txt misses, finds the build's
# helpers. Works from any directory; touches apt only if a package is missing.

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$project"

say() { printf '%s\n' "$*"; }

# The package names of one section.
packages_of() {
    awk -v section="[$1]" '/^\[/ {inside = ($1 == section); next} inside && !/^#/ && NF {print $1}' tools/packages.txt
}

is_installed() {
    [ "$(dpkg-query --show --showformat '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# require SECTION…: installs what is missing, and says so.
require() {
    local section package missing=()
    for section in "$@"; do
        for package in $(packages_of "$section"); do
            is_installed "$package" || missing+=("$package")
        done
    done
    if [ ${#missing[@]} -eq 0 ]; then
        say "Packages: all there ($*)."
        return
    fi
    if ! command -v apt-get >/dev/null; then
        say "These Debian packages are missing and there is no apt-get: ${missing[*]}" >&2
        exit 1
    fi
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            say "Please run as root, or first: apt-get install --no-install-recommends ${missing[*]}" >&2
            exit 1
        fi
        as_root=(sudo)
    fi
    say "Packages: installing ${missing[*]}"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq update
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends \
        "${missing[@]}" >/dev/null
}

# build PRESET CMAKE-ARGUMENTS… -- TARGETS…: configures and builds, with ccache where it is installed.
build() {
    local preset=$1 configure=() targets=()
    shift
    while [ $# -gt 0 ] && [ "$1" != -- ]; do
        configure+=("$1")
        shift
    done
    [ $# -gt 0 ] && shift
    [ $# -gt 0 ] && targets=(--target "$@")
    if command -v ccache >/dev/null; then
        configure+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache -DCMAKE_C_COMPILER_LAUNCHER=ccache)
    fi
    cmake --preset "$preset" "${configure[@]}" --log-level=WARNING
    cmake --build --preset "$preset" --parallel "$(nproc)" "${targets[@]}"
}
