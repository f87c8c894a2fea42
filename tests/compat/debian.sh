#!/usr/bin/env bash
# debian.sh SUITE MIRROR [COMMAND...]: HEAD in a bare Debian, in a folder of its own, with the newest QGIS there.
# Runs COMMAND, or the tests below. Needs root and debootstrap; takes about 5 GB of .dev/compat.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
suite=$1 mirror=$2
shift 2
root=$PWD/.dev/compat/$suite
home=$root/root/amalgam
[ "$(id -u)" = 0 ] && command -v debootstrap >/dev/null || { echo "Run this as root, and install debootstrap." >&2; exit 1; }

inside() { # with mounts that end with the command
    # shellcheck disable=SC2016
    unshare --mount bash -c 'root=$1; shift
        for folder in proc sys dev; do mount --rbind "/$folder" "$root/$folder"; done
        exec chroot "$root" env HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"' bash "$root" "$@"
}

if ! [ -e "$root/etc/debian_version" ]; then
    mkdir -p "$root"
    debootstrap --variant=minbase --include=ca-certificates "$suite" "$root" "$mirror" >/dev/null
fi
cp /etc/resolv.conf /etc/hosts "$root/etc/"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" # no service is started in there
chmod +x "$root/usr/sbin/policy-rc.d"
for part in "" -updates -backports; do echo "deb $mirror $suite$part main"; done >"$root/etc/apt/sources.list"
inside apt-get update -qq
inside apt-get install -y -qq --no-install-recommends -t "$suite-backports" \
    qgis python3-qgis python3-venv python3-pip xvfb xauth openbox xdotool git >/dev/null
cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/" # whom this machine trusts, such as a proxy of its own

mkdir -p "$home"
git init -q "$home"
git -C "$home" fetch -q --depth 1 "file://$PWD" HEAD
git -C "$home" checkout -qf FETCH_HEAD
inside qgis_process --version | sed -n '1p;/version/p' # QGIS, Qt, Python, GDAL ...
# CI is unset, so that what needs ../shared is skipped
tests=(tests/networks tests/processing tests/dock tests/desktop/test_preview.py)
[ $# -gt 0 ] || set -- sh -c "./dev test -m fast && ./dev test -m 'not training' ${tests[*]}"
inside env -u CI -C /root/amalgam "$@"
